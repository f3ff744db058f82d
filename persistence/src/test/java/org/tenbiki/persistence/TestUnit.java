package org.tenbiki.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The product's persistence unit over one database after the other: reading what the entities are
 * takes longer than most tests.
 */
public final class TestUnit implements AutoCloseable {
  private static final Idle<Class<?>, TestUnit> IDLE = new Idle<>();

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

  /** Of that kind of database, with nothing remembered of another. */
  public static TestUnit over(DataSource dataSource) {
    TestUnit unit = IDLE.take(dataSource.getClass(), TestUnit::new);
    unit.database.set(dataSource);
    unit.factory.unwrap(ServerSession.class).getSequencingControl().initializePreallocated();
    return unit;
  }

  public EntityManagerFactory factory() {
    return factory;
  }

  @Override
  public void close() {
    DataSource last = database.getAndSet(null);
    if (last != null) {
      IDLE.giveBack(last.getClass(), this);
    }
  }
}
