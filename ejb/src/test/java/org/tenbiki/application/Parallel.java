package org.tenbiki.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at once. */
public final class Parallel {
  private static final int THREADS = 32;

  private Parallel() {}

  /** Starts the first of them at the same moment and waits for all. */
  public static <T> List<T> run(List<Callable<T>> work) throws Exception {
    int threads = Math.min(work.size(), THREADS);
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < work.size(); i++) {
        Callable<T> one = work.get(i);
        boolean first = i < threads;
        futures.add(
            pool.submit(
                () -> {
                  if (first) {
                    together.await();
                  }
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  public static <T> List<T> times(int count, IntFunction<T> work) throws Exception {
    return run(IntStream.range(0, count).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList());
  }
}
