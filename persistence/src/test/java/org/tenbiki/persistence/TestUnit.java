package org.tenbiki.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The product's persistence unit over one database after the other: reading what the entities are
 * takes longer than most tests.
 */
public final class TestUnit implements AutoCloseable {
  private static final Idle<String, TestUnit> IDLE = new Idle<>();

  private final String product;
  private final AtomicReference<DataSource> database = new AtomicReference<>();
  private final EntityManagerFactory factory =
      TestDatabase.entityManagerFactory(
          (DataSource)
              Proxy.newProxyInstance(
                  TestUnit.class.getClassLoader(),
                  new Class<?>[] {DataSource.class},
                  (proxy, method, arguments) -> {
                    try {
                      return method.invoke(database.get(), arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));

  private TestUnit(String product) {
    this.product = product;
  }

  /** Of that kind of database, with nothing remembered of another. */
  public static TestUnit over(DataSource dataSource) {
    String product = product(dataSource);
    TestUnit unit = IDLE.take(product, () -> new TestUnit(product));
    unit.database.set(dataSource);
    unit.factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
    return unit;
  }

  /** What its queries are written for. */
  private static String product(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public EntityManagerFactory factory() {
    return factory;
  }

  @Override
  public void close() {
    if (database.getAndSet(null) != null) {
      IDLE.giveBack(product, this);
    }
  }
}
