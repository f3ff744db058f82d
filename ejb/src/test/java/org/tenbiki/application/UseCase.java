package org.tenbiki.application;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenbiki.application.contract.ChangeContract;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.domain.contract.DeductionKind;

/** A public method of a service that is told who acts, to be called with whatever fits. */
record UseCase(Method method) {
  private static final Map<Class<?>, Object> SAMPLES =
      Map.ofEntries(
          // a reason that may be chosen, and as good a text as any
          Map.entry(String.class, "KEY_COMPROMISE"),
          Map.entry(
              ChangeContract.class,
              new ChangeContract("名", "店", EnumSet.allOf(DeductionKind.class), "x")),
          Map.entry(int.class, 1),
          Map.entry(boolean.class, true),
          Map.entry(byte[].class, new byte[] {1}),
          Map.entry(LocalDate.class, LocalDate.of(2026, 5, 4)),
          Map.entry(Locale.class, Locale.JAPANESE),
          Map.entry(UUID.class, new UUID(1, 1)),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(Set.class, Set.of()),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()));

  /** Of every service that pages may call. */
  static List<UseCase> all() {
    return TestContainer.applicationBeans().stream()
        .filter(type -> type.isAnnotationPresent(Stateless.class))
        .filter(type -> !type.getSimpleName().endsWith("StepService"))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Actor.class))
        .map(UseCase::new)
        .toList();
  }

  String name() {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** The roles that the container lets in, or {@code -} if it asks for none. */
  String roles() {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return "-";
    }
    RolesAllowed allowed =
        Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
            .orElseGet(() -> method.getDeclaringClass().getAnnotation(RolesAllowed.class));
    return allowed == null
        ? "-"
        : Arrays.stream(allowed.value()).sorted().collect(Collectors.joining(","));
  }

  /** Whether it is told what to act on. */
  boolean takesId() {
    return Arrays.asList(method.getParameterTypes()).contains(long.class);
  }

  /**
   * @param id wherever one is asked for
   * @throws RuntimeException what the method throws
   */
  @Nullable Object call(TestContainer container, Actor actor, long id) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(
                type ->
                    type == Actor.class ? actor : type == long.class ? (Object) id : sample(type))
            .toArray();
    try {
      return method.invoke(container.get(method.getDeclaringClass()), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object sample(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type.isRecord() && !SAMPLES.containsKey(type) ? record(type) : SAMPLES.get(type);
  }

  private static Object record(Class<?> type) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(
          Arrays.stream(types).map(one -> one == long.class ? (Object) 1L : sample(one)).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
