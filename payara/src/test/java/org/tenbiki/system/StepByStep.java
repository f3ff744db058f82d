package org.tenbiki.system;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Once a numbered step has failed, those after it are not walked: they begin where it ends. */
final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace MINE =
      ExtensionContext.Namespace.create(StepByStep.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String failed = store(context).get("failed", String.class);
    return failed != null && isStep(context)
        ? ConditionEvaluationResult.disabled("not walked after " + failed)
        : ConditionEvaluationResult.enabled("no step has failed");
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (isStep(context) && context.getExecutionException().isPresent()) {
      store(context).put("failed", context.getDisplayName());
    }
  }

  private static boolean isStep(ExtensionContext context) {
    return context.getTestMethod().filter(m -> m.isAnnotationPresent(Order.class)).isPresent();
  }

  /** Of the class, which its methods share. */
  private static ExtensionContext.Store store(ExtensionContext context) {
    ExtensionContext owner =
        context.getTestMethod().isPresent() ? context.getParent().orElse(context) : context;
    return owner.getStore(MINE);
  }
}
