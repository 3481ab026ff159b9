package dev.vigil.triage.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.Actor;
import dev.vigil.contract.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Sample", description = "A random dip sample and how often reviewers agreed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleView(
        UUID id,
        SampleOf of,
        Instant from,
        Instant to,

        @Schema(description = "Draws the same again from the same period.")
        long seed,

        @Schema(description = "How many there were to draw from.")
        int population,

        Instant drawnAt,
        Actor by,
        int drawn,
        int answered,

        @Schema(description = "Of those answered, those in which the reviewer agreed.")
        Proportion agreement,

        @Schema(description = "Left out in the list of samples.")
        List<Item> items) {

    @Schema(name = "SampleItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int position,
            ReferralId referral,

            @Schema(description = "Id of the assessment or of the override.")
            UUID subject,

            Boolean agree,
            String reason,
            String reviewer,
            Instant answeredAt) {

        static Item of(SampleItem item) {
            return new Item(
                    item.position,
                    new ReferralId(item.referral),
                    item.subject,
                    item.agrees,
                    item.reason,
                    item.reviewer,
                    item.answeredAt);
        }
    }

    static SampleView of(Sample sample, List<SampleItem> items) {
        var answered = items.stream().filter(SampleItem::isAnswered).toList();
        var agreed = answered.stream().filter(item -> item.agrees).count();
        return new SampleView(
                sample.id,
                sample.of,
                sample.from,
                sample.to,
                sample.seed,
                sample.population,
                sample.drawnAt,
                new Actor(sample.byName, sample.byUnit),
                items.size(),
                answered.size(),
                Proportion.of(agreed, answered.size()),
                items.stream().map(Item::of).toList());
    }

    SampleView withoutItems() {
        return new SampleView(id, of, from, to, seed, population, drawnAt, by, drawn, answered, agreement, null);
    }
}
