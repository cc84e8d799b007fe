package se.arshjul.local.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;

/** A service as far as the database of a running platform knows it. */
record DatabaseUser(Platform platform, Ports ports, Part service) {

    String ask(String sql) throws SQLException {
        try (var connection = connect(platform.secrets().database(service.word()));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = connect(platform.secrets().database(service.word()))) {
            connection.createStatement().execute(sql);
        }
    }

    Connection connect(String password) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/arshjul?currentSchema=%s"
                .formatted(ports.of(Port.DATABASE), service.word());
        return DriverManager.getConnection(url, service.word(), password);
    }
}
