package org.tenbiki.web.certificate;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 証明書発行アプリ, as the build left it in the archive. Source: requirement U-4. */
@WebServlet("/certificate/program")
public class ProgramServlet extends HttpServlet {
  private static final String FILE = "/WEB-INF/program/tenbiki-enrolment.jar";

  private transient String tag = "";
  private transient long length;

  /** The file does not change while the application runs. */
  @Override
  public void init() {
    try (InputStream file = program()) {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      length = file.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), hash));
      tag = "\"" + HexFormat.of().formatHex(hash.digest()) + "\"";
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(FILE, e);
    }
  }

  private InputStream program() {
    InputStream file = getServletContext().getResourceAsStream(FILE);
    if (file == null) {
      throw new IllegalStateException("the archive carries no " + FILE);
    }
    return file;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", tag);
    // kept, but asked for anew each time: an old program must not meet a new portal
    response.setHeader("Cache-Control", "public, no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/java-archive");
    response.setHeader("Content-Disposition", "attachment; filename=\"tenbiki-enrolment.jar\"");
    response.setContentLengthLong(length);
    try (InputStream file = program()) {
      file.transferTo(response.getOutputStream());
    }
  }
}
