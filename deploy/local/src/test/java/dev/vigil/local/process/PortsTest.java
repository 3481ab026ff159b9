package dev.vigil.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "intake"))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (intake) is in use");
        }
    }

    @Test
    void whoHoldsThePortIsNamedWhereTheSystemTells() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")));
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(PortHolder.of(taken.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains("process " + ProcessHandle.current().pid() + " "));
        }
    }

    @Test
    void aListenerOnEveryAddressIsNoticed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void freePortsDiffer() {
        assertThat(Ports.free(6)).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }
}
