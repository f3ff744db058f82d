package org.tenbiki.enrolment;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;

/** One field, one choice, one button. Everything in it has a name that a screen reader speaks. */
final class Window implements WindowModel.View {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int GAP = 8;
  private static final Color TROUBLE = new Color(0xB0, 0x00, 0x00);

  private final Texts texts;
  private final JFrame frame;
  private final JTextArea connection = new JTextArea(3, 40);
  private final JComboBox<String> store;
  private final List<StoreKind> kinds;
  private final JTextArea message = new JTextArea(4, 40);
  private final JProgressBar bar = new JProgressBar();
  private final JButton paste;
  private final JButton start;
  private final JButton close;
  private final WindowModel model;
  private final Color ink;
  private WindowModel.State state = WindowModel.State.READY;

  private Window(Texts texts, Options options) {
    this.texts = texts;
    frame = new JFrame(texts.text("title"));
    kinds = List.of(options.store(), StoreKind.FILE).stream().distinct().toList();
    store =
        new JComboBox<>(
            kinds.stream().map(kind -> texts.text("store." + kind)).toArray(String[]::new));
    paste = button("window.paste", KeyEvent.VK_V);
    start = button("window.start", KeyEvent.VK_S);
    close = button("window.close", KeyEvent.VK_C);
    model = new WindowModel(texts, options.nss(), Clock.systemUTC(), this);
    ink = message.getForeground();
    options.connection().map(Connection::line).ifPresent(connection::setText);
  }

  /** Shows it; the program ends when it is closed. */
  static void open(Texts texts, Options options) {
    SwingUtilities.invokeLater(
        () -> {
          useLookOfSystem();
          new Window(texts, options).show();
        });
  }

  private static void useLookOfSystem() {
    try {
      UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName());
    } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
      // the platform's own look is plainer, and works
      System.err.println(e.getMessage());
    }
  }

  private JButton button(String key, int mnemonic) {
    JButton button = new JButton(texts.text(key));
    button.setMnemonic(mnemonic);
    return button;
  }

  private void show() {
    JPanel content = new JPanel(new BorderLayout(GAP, GAP));
    content.setBorder(BorderFactory.createEmptyBorder(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP));
    content.add(fields(), BorderLayout.NORTH);
    content.add(told(), BorderLayout.CENTER);
    content.add(buttons(), BorderLayout.SOUTH);
    frame.setContentPane(content);
    frame.getRootPane().setDefaultButton(start);
    frame
        .getRootPane()
        .registerKeyboardAction(
            event -> leave(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            leave();
          }
        });
    frame.setMinimumSize(new Dimension(WIDTH, HEIGHT));
    frame.pack();
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
    connection.requestFocusInWindow();
  }

  private JPanel fields() {
    JPanel fields = new JPanel();
    fields.setLayout(new BoxLayout(fields, BoxLayout.PAGE_AXIS));
    oneLine(connection);
    connection.setBorder(UIManager.getBorder("TextField.border"));
    JTextArea hint = new JTextArea(texts.text("window.connection.hint"), 1, 40);
    reading(hint);
    hint.setFocusable(false);
    for (JComponent part :
        List.of(
            label("window.connection", connection),
            connection,
            hint,
            paste,
            label("window.store", store),
            store)) {
      part.setAlignmentX(Component.LEFT_ALIGNMENT);
      fields.add(part);
      fields.add(Box.createVerticalStrut(GAP));
    }
    connection
        .getAccessibleContext()
        .setAccessibleDescription(texts.text("window.connection.hint"));
    paste.addActionListener(event -> paste());
    return fields;
  }

  /** Tab leaves the field, as in any other; Enter starts. */
  private void oneLine(JTextArea area) {
    area.setLineWrap(true);
    area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    area.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "none");
  }

  private JLabel label(String key, JComponent of) {
    JLabel label = new JLabel(texts.text(key));
    label.setLabelFor(of);
    of.getAccessibleContext().setAccessibleName(texts.text(key));
    return label;
  }

  /** Text that is read, not typed. */
  private void reading(JTextArea text) {
    text.setEditable(false);
    text.setOpaque(false);
    text.setWrapStyleWord(texts.locale().equals(Locale.ENGLISH));
    oneLine(text);
  }

  private JPanel told() {
    reading(message);
    bar.setVisible(false);
    JPanel told = new JPanel(new BorderLayout(GAP, GAP));
    told.add(message, BorderLayout.CENTER);
    told.add(bar, BorderLayout.SOUTH);
    return told;
  }

  private JPanel buttons() {
    start.addActionListener(event -> start());
    close.addActionListener(event -> leave());
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
    buttons.add(start);
    buttons.add(close);
    return buttons;
  }

  private void paste() {
    try {
      Object text =
          Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
      connection.setText(String.valueOf(text).strip());
    } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
      connection.setText("");
    }
    connection.requestFocusInWindow();
  }

  private void start() {
    String line = connection.getText();
    StoreKind kind = kinds.get(store.getSelectedIndex());
    show(WindowModel.State.RUNNING, texts.step(Enrolment.Step.CONNECTING), false);
    Thread worker = new Thread(() -> model.start(line, kind), "enrolment");
    worker.setDaemon(true);
    worker.start();
  }

  private void leave() {
    if (state != WindowModel.State.RUNNING
        || JOptionPane.showConfirmDialog(
                frame, texts.text("window.closing"), texts.text("title"), JOptionPane.YES_NO_OPTION)
            == JOptionPane.YES_OPTION) {
      System.exit(0);
    }
  }

  @Override
  public void show(WindowModel.State now, String text, boolean trouble) {
    SwingUtilities.invokeLater(
        () -> {
          state = now;
          boolean ready = now == WindowModel.State.READY;
          List.of(connection, store, paste, start).forEach(part -> part.setEnabled(ready));
          bar.setVisible(now == WindowModel.State.RUNNING);
          bar.setIndeterminate(now == WindowModel.State.RUNNING);
          message.setForeground(trouble ? TROUBLE : ink);
          message.setText(text);
          message.getAccessibleContext().setAccessibleName(text);
          frame.getRootPane().setDefaultButton(now == WindowModel.State.DONE ? close : start);
          if (trouble || now == WindowModel.State.DONE) {
            // read out, because it is where the user now is
            message.requestFocusInWindow();
          }
        });
  }

  @Override
  public Optional<CertificateStore> askForFile(String why) {
    FutureTask<Optional<CertificateStore>> question = new FutureTask<>(() -> askNow(why));
    SwingUtilities.invokeLater(question);
    try {
      return question.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<CertificateStore> askNow(String why) {
    boolean wanted =
        why.isEmpty()
            || JOptionPane.showConfirmDialog(
                    frame,
                    why + "\n" + texts.text("window.instead"),
                    texts.text("title"),
                    JOptionPane.YES_NO_OPTION)
                == JOptionPane.YES_OPTION;
    return wanted
        ? password()
            .flatMap(
                password -> {
                  JFileChooser chooser = new JFileChooser();
                  chooser.setDialogTitle(texts.text("window.save"));
                  chooser.setSelectedFile(new java.io.File("tenbiki.p12"));
                  return chooser.showSaveDialog(frame) == JFileChooser.APPROVE_OPTION
                      ? Optional.of(new FileStore(chooser.getSelectedFile().toPath(), password))
                      : Optional.empty();
                })
        : Optional.empty();
  }

  private Optional<char[]> password() {
    JPasswordField first = new JPasswordField();
    JPasswordField again = new JPasswordField();
    JPanel panel = new JPanel(new GridLayout(0, 1));
    panel.add(label("window.password", first));
    panel.add(first);
    panel.add(label("window.again", again));
    panel.add(again);
    while (JOptionPane.showConfirmDialog(
            frame, panel, texts.text("window.password"), JOptionPane.OK_CANCEL_OPTION)
        == JOptionPane.OK_OPTION) {
      char[] password = first.getPassword();
      if (password.length < FileStore.SHORTEST_PASSWORD) {
        complain(texts.text("trouble.PASSWORD_SHORT", String.valueOf(FileStore.SHORTEST_PASSWORD)));
      } else if (!Arrays.equals(password, again.getPassword())) {
        complain(texts.text("window.differ"));
      } else {
        return Optional.of(password);
      }
    }
    return Optional.empty();
  }

  private void complain(String text) {
    JOptionPane.showMessageDialog(frame, text, texts.text("title"), JOptionPane.WARNING_MESSAGE);
  }
}
