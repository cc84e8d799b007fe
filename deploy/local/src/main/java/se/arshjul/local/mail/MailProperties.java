package se.arshjul.local.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mail catcher's configuration.
 *
 * @param port where it takes mail
 * @param folder keeps every mail, as a file each
 */
@ConfigurationProperties("arshjul.mail")
record MailProperties(int port, Path folder) {}
