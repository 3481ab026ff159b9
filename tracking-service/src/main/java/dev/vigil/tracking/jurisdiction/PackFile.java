package dev.vigil.tracking.jurisdiction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.vigil.contract.Band;
import dev.vigil.contract.EventType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The YAML of a pack, as it is written. */
record PackFile(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) PublicHolidays holidays,
        @JsonProperty(required = true) Ladder ladder,
        @JsonProperty(required = true) Map<String, Clock> clocks) {

    private static final String ID = "[a-z][a-z-]{1,39}";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(EventType.class, new FromText<>(EventType.class, PackFile::event))
                    .addDeserializer(PublicHolidays.class, new FromText<>(PublicHolidays.class, PublicHolidays::of))
                    .addDeserializer(ZoneId.class, new FromText<>(ZoneId.class, PackFile::zone)))
            .build();

    /**
     * @param per of what a case may have several; one for the case if it is left out
     * @param begins from when on it counts, if not from the event
     * @param limit where one limit holds for every band
     * @param limits otherwise, by band, and {@code unassessed} until there is one
     * @param ladder if this clock has its own
     */
    record Clock(
            @JsonProperty(required = true) String words,
            Per per,
            Beginning begins,
            @JsonProperty(required = true) List<Trigger> starts,
            @JsonProperty(required = true) List<Stop> stops,
            Suspension suspended,
            Limit limit,
            Map<Band, Limit> limits,
            Limit unassessed,
            List<SpecialLimit> special,
            List<Extension> extensions,
            Ladder ladder,
            @JsonProperty(required = true) String source) {

        Clock {
            per = per == null ? Per.CASE : per;
            begins = begins == null ? Beginning.EVENT : begins;
            special = special == null ? List.of() : special;
            extensions = extensions == null ? List.of() : extensions;
            refuse(words == null || words.isBlank(), "words are missing");
            refuse(
                    source == null || source.isBlank(),
                    "source is missing: say who published each limit, or that it is local");
            refuse(starts == null || starts.isEmpty(), "starts are missing");
            refuse(stops == null || stops.isEmpty(), "stops are missing");
            refuse((limit == null) == (limits == null), "write either limit, or limits by band");
            refuse((limits == null) != (unassessed == null), "unassessed belongs to limits by band, and only there");
            refuse(limits != null && !missing(limits).isEmpty(), "limits have nothing for " + missing(limits));
            refuse(limit != null && limit.isNamed() && !named(starts), "only expiry.named names its limit");
        }

        private static boolean named(List<Trigger> starts) {
            return starts.stream().allMatch(start -> start.on() == EventType.EXPIRY_NAMED);
        }

        private static EnumSet<Band> missing(Map<Band, Limit> limits) {
            var missing = EnumSet.allOf(Band.class);
            if (limits != null) {
                limits.forEach((band, limit) -> missing.removeIf(each -> each == band && limit != null));
            }
            return missing;
        }

        ClockRule rule(String id, Ladder usual) {
            var oneForAll = limits == null;
            return new ClockRule(
                    id,
                    words,
                    per,
                    begins,
                    starts,
                    stops,
                    suspended,
                    oneForAll ? Map.of() : limits,
                    oneForAll ? limit : unassessed,
                    special,
                    extensions,
                    ladder == null ? usual : ladder,
                    source);
        }
    }

    PackFile {
        refuse(id == null || version == null || zone == null, "id, version and zone must be filled in");
        refuse(id != null && !id.matches(ID), "id is written in small letters and hyphens");
        refuse(holidays == null || ladder == null, "holidays and ladder must be filled in");
        refuse(clocks == null || clocks.isEmpty(), "clocks are missing");
        refuse(clocks != null && clocks.containsValue(null), "a clock has nothing in it");
    }

    static PackFile read(String yaml) {
        try {
            return YAML.readValue(yaml, PackFile.class);
        } catch (JacksonException fault) {
            throw PackRefused.because(fault);
        }
    }

    List<LocalDate> daysOff() {
        return holidays.days();
    }

    JurisdictionPack pack(List<LocalDate> daysOff) {
        return new JurisdictionPack(
                id,
                version,
                zone,
                new Calendar(zone, Set.copyOf(daysOff)::contains),
                ladder,
                clocks.entrySet().stream()
                        .map(clock -> clock.getValue().rule(clock.getKey(), ladder))
                        .toList());
    }

    private static EventType event(String wireName) {
        return EventType.named(wireName)
                .orElseThrow(() -> new IllegalArgumentException("no event is called `" + wireName + "`"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("no time zone is called `" + name + "`", unknown);
        }
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
