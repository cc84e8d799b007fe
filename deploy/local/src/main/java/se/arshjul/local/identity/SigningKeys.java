package se.arshjul.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that signs tokens, kept in the data folder and readable by its owner only. */
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    private static final int BITS = 2048;

    @Bean
    JWKSource<SecurityContext> keys(IdentityProperties properties) {
        var file = properties.folder().resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new ImmutableJWKSet<>(JWKSet.load(file.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException | ParseException unusable) {
            throw new IllegalStateException("No usable signing key in " + file, unusable);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyID(UUID.randomUUID().toString())
                .generate();
        Files.createDirectories(file.getParent());
        var beside = Files.createTempFile(
                file.getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, new JWKSet(key).toString(false));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
