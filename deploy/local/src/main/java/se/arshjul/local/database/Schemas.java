package se.arshjul.local.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import se.arshjul.local.process.StartRefused;

/** The one database with a schema for each service, which its own user reaches and no other. */
public record Schemas(Postgres server) {

    /**
     * Creates what is missing. Safe to repeat.
     *
     * @param passwords by service; user and schema are named like the service
     */
    public void prepare(Map<String, String> passwords) {
        try {
            try (var connection = server.connect("postgres")) {
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", Postgres.DATABASE)) {
                    execute(connection, "CREATE DATABASE " + Postgres.DATABASE);
                }
                execute(connection, "REVOKE ALL ON DATABASE " + Postgres.DATABASE + " FROM PUBLIC");
            }
            try (var connection = server.connect(Postgres.DATABASE)) {
                for (var service : passwords.entrySet()) {
                    prepare(connection, service.getKey(), service.getValue());
                }
            }
        } catch (SQLException failed) {
            throw new StartRefused("Databasen kunde inte förberedas: %s.".formatted(failed.getMessage()), failed);
        }
    }

    private static void prepare(Connection database, String service, String password) throws SQLException {
        if (!exists(database, "SELECT 1 FROM pg_roles WHERE rolname = ?", service)) {
            execute(database, "CREATE ROLE %s LOGIN".formatted(service));
        }
        execute(database, "ALTER ROLE %s PASSWORD '%s'".formatted(service, password));
        execute(database, "GRANT CONNECT ON DATABASE %s TO %s".formatted(Postgres.DATABASE, service));
        execute(database, "CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s".formatted(service));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
