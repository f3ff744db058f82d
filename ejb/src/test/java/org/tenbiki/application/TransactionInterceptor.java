package org.tenbiki.application;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the EJB annotations of the called method as the EJB container does. */
@InTransaction
@Interceptor
class TransactionInterceptor {
  @Inject Transactions transactions;

  @AroundInvoke
  @Nullable Object call(InvocationContext context) {
    if (context.getMethod().isAnnotationPresent(Asynchronous.class)) {
      Future<?> later = transactions.later(() -> result(proceed(context)));
      return context.getMethod().getReturnType() == Future.class ? later : null;
    }
    return proceed(context);
  }

  /** What a method gives that promises something for later. */
  private static @Nullable Object result(@Nullable Object given) throws Exception {
    return given instanceof Future<?> future ? future.get() : given;
  }

  private @Nullable Object proceed(InvocationContext context) {
    Supplier<@Nullable Object> work = () -> run(context);
    return switch (type(context)) {
      case NOT_SUPPORTED -> transactions.suspended(work);
      case REQUIRES_NEW -> transactions.suspended(() -> transactions.required(work));
      default -> transactions.required(work);
    };
  }

  private static TransactionAttributeType type(InvocationContext context) {
    Method method = context.getMethod();
    TransactionAttribute attribute = method.getAnnotation(TransactionAttribute.class);
    if (attribute == null) {
      attribute = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
    }
    return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
  }

  private static @Nullable Object run(InvocationContext context) {
    try {
      return context.proceed();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
