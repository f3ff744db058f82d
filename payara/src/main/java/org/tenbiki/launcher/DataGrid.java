package org.tenbiki.launcher;

/**
 * The server's data grid for a node that is alone. The server opens the grid's port even if it is
 * told not to cluster, then on every network and without a password; only a configuration of our
 * own keeps it on this machine.
 */
final class DataGrid {
  private DataGrid() {}

  static String alone() {
    return """
        <hazelcast xmlns="http://www.hazelcast.com/schema/config">
          <properties>
            <property name="hazelcast.socket.bind.any">false</property>
            <property name="hazelcast.phone.home.enabled">false</property>
          </properties>
          <network>
            <port auto-increment="true" port-count="1000">6900</port>
            <join>
              <auto-detection enabled="false"/>
              <multicast enabled="false"/>
            </join>
            <interfaces enabled="true">
              <interface>127.0.0.1</interface>
            </interfaces>
          </network>
        </hazelcast>
        """;
  }
}
