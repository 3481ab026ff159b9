package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Case files for lists and look-ups. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** @param idOrReference as people and machines write it in an address */
    public ReferralId idOf(String idOrReference) {
        return lookUp(idOrReference)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NOT_FOUND,
                        "There is no case " + idOrReference + ".",
                        List.of(Refusal.Fault.in("id", "is neither the id nor the reference of a case"))));
    }

    // Reads the id alone: an entity in the session would hide what this transaction then writes past it.
    Optional<ReferralId> lookUp(String idOrReference) {
        var found = UUID_TEXT.matcher(idOrReference).matches()
                ? find("select id from CaseFile where id = ?1", UUID.fromString(idOrReference))
                : find("select id from CaseFile where reference = ?1", idOrReference);
        return found.project(UUID.class).firstResultOptional().map(ReferralId::new);
    }

    /** In the order of their ids. */
    List<CaseFile> all(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    Map<UUID, String> references(Collection<UUID> ids) {
        record Named(UUID id, String reference) {}
        return ids.isEmpty()
                ? Map.of()
                : find("select id, reference from CaseFile where id in ?1", ids).project(Named.class).stream()
                        .collect(toMap(Named::id, Named::reference));
    }
}
