package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE, asked what a policy file means. */
final class KieReferee {

    private final DMNRuntime runtime;
    private final DMNModel model;

    KieReferee(byte[] file) {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(file)))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
    }

    record Verdict(int score, Band floor, Band band) {}

    Verdict verdict(Policy policy, Replies replies) {
        var context = runtime.newContext();
        for (var question : policy.sheet().questions()) {
            context.set(question.name(), feel(replies.to(question.name())));
        }
        var result = runtime.evaluateAll(model, context);
        var errors = result.getMessages(DMNMessage.Severity.ERROR);
        if (!errors.isEmpty()) throw new IllegalStateException(errors.toString());
        return new Verdict(
                ((BigDecimal) result.getDecisionResultByName("Score").getResult()).intValueExact(),
                Band.valueOf((String) result.getDecisionResultByName("Floor").getResult()),
                Band.valueOf((String) result.getDecisionResultByName("Band").getResult()));
    }

    static List<String> complaints(String xml) {
        return DMNValidatorFactory.newValidator()
                .validateUsing(Validation.VALIDATE_SCHEMA, Validation.VALIDATE_MODEL, Validation.VALIDATE_COMPILATION)
                .theseModels(new StringReader(xml))
                .stream()
                .filter(message -> message.getLevel() != DMNMessage.Level.INFO)
                .map(Object::toString)
                .toList();
    }

    private static Object feel(Reply reply) {
        return switch (reply) {
            case Reply.Silence() -> null;
            case Reply.Word(var word) -> word;
            case Reply.Amount(var number) -> number;
        };
    }
}
