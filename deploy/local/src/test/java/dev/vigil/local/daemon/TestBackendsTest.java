package dev.vigil.local.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestBackendsTest {

    @Test
    void eachLeaseHasAnEmptyDatabaseOfItsOwn() throws SQLException {
        var one = TestBackends.lease("one");
        var two = TestBackends.lease("two");

        assertThat(one.jdbcUrl()).isNotEqualTo(two.jdbcUrl());
        assertThat(ask(one, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> DriverManager.getConnection(two.jdbcUrl(), one.username(), one.password()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void sessionsHaveAZoneThatIsNotUtc() throws SQLException {
        assertThat(ask(TestBackends.lease("zone"), "show timezone")).isEqualTo("America/New_York");
    }

    @Test
    void theBrokerTakesTopics() throws Exception {
        var backends = TestBackends.lease("topics");
        String topic = backends.topicPrefix() + "vigil.referrals";

        try (var admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get();

            assertThat(admin.listTopics().names().get()).contains(topic);
        }
    }

    private static String ask(TestBackends backends, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(backends.jdbcUrl(), backends.username(), backends.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
