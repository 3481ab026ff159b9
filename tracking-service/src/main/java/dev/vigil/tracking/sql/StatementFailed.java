package dev.vigil.tracking.sql;

import java.sql.SQLException;

/** The database did not do what it was asked; the transaction is lost. */
public class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException fault) {
        super(fault.getMessage(), fault);
    }

    /** Name of the constraint or the like, as SQLSTATE. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
