package dev.vigil.triage.policy;

import dev.vigil.contract.QuestionSheet;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A question sheet that a policy was read against. */
@Entity
@Table(name = "question_sheet")
class StoredSheet {

    @Id
    private String version;

    @JdbcTypeCode(SqlTypes.JSON)
    private QuestionSheet sheet;

    protected StoredSheet() {}

    StoredSheet(QuestionSheet sheet) {
        this.version = sheet.version();
        this.sheet = sheet;
    }

    QuestionSheet sheet() {
        return sheet;
    }
}
