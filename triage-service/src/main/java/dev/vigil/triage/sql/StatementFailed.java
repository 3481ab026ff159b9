package dev.vigil.triage.sql;

import java.sql.SQLException;

/** The database did not do what it was asked; the transaction is lost. */
public class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException fault) {
        super(fault.getMessage(), fault);
    }
}
