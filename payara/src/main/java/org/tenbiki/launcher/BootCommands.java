package org.tenbiki.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's commands before its listeners bind: after that a changed listener stays as it was.
 */
final class BootCommands {
  private static final String NETWORK = "configs.config.server-config.network-config.";
  private static final int CONNECTIONS = 60;

  /** They warn at every error page and every PDF, of nothing that anyone could mend. */
  private static final List<String> QUIETER =
      List.of(
          "jakarta.enterprise.resource.webcontainer.faces.application=SEVERE",
          "org.apache.fontbox=SEVERE",
          "org.apache.pdfbox=SEVERE");

  private BootCommands() {}

  static List<String> lines(Layout layout) {
    List<String> lines = new ArrayList<>();
    lines.add("set " + NETWORK + "network-listeners.network-listener.http-listener.enabled=false");
    http(lines, "https-listener", layout.publicUrl());
    memberListener(lines, "member", layout.ports().member(), layout.memberUrl());
    memberListener(lines, "member-2", layout.ports().secondMember(), layout.secondMemberUrl());
    dataSource(lines, layout);
    lines.add("set-log-levels " + String.join(":", QUIETER));
    return lines;
  }

  /**
   * {@code want} rather than {@code need}: a visitor without a certificate gets a page that says
   * what to do, not a closed connection.
   */
  private static void memberListener(List<String> lines, String name, int port, String url) {
    String protocol = name + "-protocol";
    lines.add("create-protocol --securityenabled=true " + protocol);
    lines.add("create-http --default-virtual-server=server " + protocol);
    lines.add("create-ssl --type=http-listener --certname=s1as " + name + "-listener");
    http(lines, protocol, url);
    lines.add("set " + NETWORK + "protocols.protocol." + protocol + ".ssl.client-auth=want");
    lines.add(
        "create-network-listener --address=0.0.0.0 --listenerport="
            + port
            + " --protocol="
            + protocol
            + " --enabled=true "
            + name
            + "-listener");
  }

  /**
   * Without HTTP/2, under which a browser would share a connection between certificates; no answer
   * says which server gives it; and what the container writes into an answer by itself names our
   * own address, whatever the Host header says.
   */
  private static void http(List<String> lines, String protocol, String url) {
    String of = "set " + NETWORK + "protocols.protocol." + protocol + ".http.";
    lines.add(of + "http2-enabled=false");
    lines.add(of + "server-header=false");
    lines.add(of + "xpowered-by=false");
    lines.add(of + "server-name=" + URI.create(url).getAuthority());
  }

  private static void dataSource(List<String> lines, Layout layout) {
    lines.add(
        "create-jdbc-connection-pool --datasourceclassname=org.h2.jdbcx.JdbcDataSource"
            + " --restype=javax.sql.DataSource --steadypoolsize=4 --maxpoolsize="
            + CONNECTIONS
            + " --property=user=tenbiki:password=tenbiki:url="
            + escape(layout.databaseUrl())
            + " tenbiki-pool");
    lines.add("create-jdbc-resource --connectionpoolid=tenbiki-pool jdbc/tenbiki");
  }

  /** Colon and equals sign part the properties from each other. */
  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
  }
}
