package org.tenbiki.persistence;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * What is dear to make and as good as new after a test, kept for the next one.
 *
 * @param <K> what makes two of them alike
 * @param <V> one of them
 */
public final class Idle<K, V> {
  private final Map<K, Deque<V>> waiting = new ConcurrentHashMap<>();

  /** One that nobody else has, made if all are in use. */
  public V take(K key, Supplier<? extends V> maker) {
    V found = of(key).poll();
    return found == null ? maker.get() : found;
  }

  /** Whoever gives it back has forgotten it. */
  public void giveBack(K key, V value) {
    of(key).push(value);
  }

  private Deque<V> of(K key) {
    return waiting.computeIfAbsent(key, any -> new ConcurrentLinkedDeque<>());
  }
}
