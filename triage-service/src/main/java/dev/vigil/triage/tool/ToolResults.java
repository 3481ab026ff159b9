package dev.vigil.triage.tool;

import dev.vigil.contract.ReferralId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class ToolResults implements PanacheRepositoryBase<ToolResult, UUID> {

    public List<ToolResult> newestFirst(ReferralId referral) {
        return list("referral = ?1 order by eventVersion desc", referral.value());
    }
}
