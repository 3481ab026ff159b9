package dev.vigil.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialTest {

    private final Random random = new Random(20260302);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see data:image/png;base64,AAAA",
                "see DATA:Image/JPEG;base64,AAAA",
                "x ; base64 , AAAA",
                "data:text/html,<b>x</b>",
            })
    void dataUrlsAreFound(String text) {
        assertThat(Material.in(text)).hasValue("a data URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pic: /9j/4AAQSkZJRgABAQEAYABg",
                "iVBORw0KGgoAAAANSUhEUgAAAAE",
                "R0lGODlhAQABAIAAAP///wAAACH5",
                "UEsDBBQAAAAIAOh0b1kAAAAA",
                "JVBERi0xLjcKJeLjz9MKMSAwIG9iag",
                "AAAAIGZ0eXBpc29tAAACAGlzb20",
                "GIF89a and then some",
                "<svg onload=x>",
                "begin 644 picture.jpg",
            })
    void beginningsOfFilesAreFound(String text) {
        assertThat(Material.in(text)).hasValue("the beginning of an encoded file");
    }

    @Test
    void longRunsOfBase64AreFoundWhereverTheyBegin() {
        for (int bytes = 75; bytes < 400; bytes++) {
            assertThat(Material.in("seen: " + base64(bytes)))
                    .as("%d bytes", bytes)
                    .isPresent();
        }
    }

    @Test
    void base64BrokenIntoLinesOrWordsIsFound() {
        for (int width : new int[] {76, 64, 40, 24, 20, 12, 8}) {
            assertThat(Material.in(broken(base64(600), width, "\n")))
                    .as("lines of %d", width)
                    .isPresent();
            assertThat(Material.in(broken(base64(600), width, " , ")))
                    .as("words of %d", width)
                    .isPresent();
        }
    }

    @Test
    void invisibleAndWideCharactersHideNothing() {
        assertThat(Material.in(broken(base64(150), 10, "\u200B"))).isPresent();
        assertThat(Material.in("data%3Aimage%2Fpng%3Bbase64%2CAAAA")).isPresent();
        assertThat(Material.in("data\u00AD:image/png;base64,AAAA")).isPresent();
        assertThat(Material.in("ｄａｔａ：image/png;base64,AAAA")).isPresent();
    }

    @Test
    void longRunsOfHexadecimalAreFound() {
        assertThat(Material.in("89504e470d0a1a0a".repeat(20))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The data: phone/tablet, seized on 2 March; base64 was not mentioned.",
                "Report 018f2f6e-7c1a-7c3e-9d0a-3a5b6c7d8e9f of NCMEC-2026-AB12cd34, see https://example.org/a/b?c=d#e",
                "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "----------------------------------------------------------------------------------------------------"
                        + "----------------------------------------------------------------------------------------",
                "Users: Test_Alder09, Test_Ash2011, xX_Rowan_77, BeechTree2009; wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "https://news.example.org/2026/03/02/a-very-long-headline-that-goes-on-and-on/and-on-again/index.html",
            })
    void languageReferencesAndAddressesPass(String text) {
        assertThat(Material.in(text)).isEmpty();
    }

    @Test
    void ordinaryProseNeverLooksEncoded() {
        for (int i = 0; i < 500; i++) {
            assertThat(Material.in(prose())).isEmpty();
        }
    }

    private String prose() {
        return random.ints(600, 0, 12)
                .mapToObj(length -> random.ints(length + 1, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private String base64(int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return Base64.getEncoder().encodeToString(content);
    }

    private static String broken(String text, int width, String between) {
        return String.join(between, text.split("(?<=\\G.{" + width + "})"));
    }
}
