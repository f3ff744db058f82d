package org.tenbiki.infrastructure.contractfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tenbiki.domain.contract.ContractFile;
import org.tenbiki.domain.contract.ContractFileReader;
import org.tenbiki.domain.contract.FileEncoding;
import org.tenbiki.domain.shared.ErrorCode;
import org.tenbiki.domain.shared.InvalidInputException;
import org.tenbiki.domain.shared.Violation;
import org.tenbiki.infrastructure.csv.FileText;

/** CSV with a line of column names, in any order. Source: RFC 4180; requirement S-1. */
@ApplicationScoped
public class CsvContractFileReader implements ContractFileReader {
  @Override
  public ContractFile read(byte[] content, FileEncoding encoding, int mostRows) {
    String text =
        FileText.decode(content, encoding).orElseThrow(() -> wrong(ErrorCode.FILE_UNREADABLE));
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      return rows(parser, mostRows);
    } catch (IOException e) {
      throw new UncheckedIOException("closing a text", e);
    }
  }

  private static ContractFile rows(CSVParser parser, int mostRows) {
    try {
      return rows(parser.iterator(), mostRows);
    } catch (UncheckedIOException e) {
      // a text does not fail to be read: its quotation marks do not come in pairs
      throw wrong(ErrorCode.FILE_NOT_CSV, parser.getRecordNumber() + 1);
    }
  }

  private static ContractFile rows(Iterator<CSVRecord> lines, int mostRows) {
    if (!lines.hasNext()) {
      throw wrong(ErrorCode.FILE_WITHOUT_ROWS);
    }
    Map<Column, Integer> columns = columns(lines.next());
    List<ContractFile.Row> rows = new ArrayList<>();
    while (lines.hasNext()) {
      CSVRecord line = lines.next();
      if (line.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (rows.size() == mostRows) {
        throw wrong(ErrorCode.TOO_MANY_ROWS, mostRows);
      }
      rows.add(row(line, columns));
    }
    return new ContractFile(rows);
  }

  private static Map<Column, Integer> columns(CSVRecord names) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      Optional<Column> column = Column.named(name);
      if (!name.isEmpty() && (column.isEmpty() || columns.containsKey(column.get()))) {
        throw wrong(ErrorCode.UNKNOWN_COLUMN, name);
      }
      if (column.isPresent()) {
        columns.put(column.get(), i);
      }
    }
    Arrays.stream(Column.values())
        .filter(column -> column.isRequired() && !columns.containsKey(column))
        .findFirst()
        .ifPresent(
            missing -> {
              throw wrong(ErrorCode.MISSING_COLUMN, missing.japanese());
            });
    return columns;
  }

  private static ContractFile.Row row(CSVRecord line, Map<Column, Integer> columns) {
    return new ContractFile.Row(
        Math.toIntExact(line.getRecordNumber()),
        value(line, columns, Column.NUMBER).strip(),
        value(line, columns, Column.NAME).strip(),
        value(line, columns, Column.BRANCH).strip(),
        value(line, columns, Column.INITIAL_PASSWORD),
        value(line, columns, Column.DEDUCTION_KINDS).strip());
  }

  private static String value(CSVRecord line, Map<Column, Integer> columns, Column column) {
    Integer index = columns.get(column);
    return index == null || index >= line.size() ? "" : line.get(index);
  }

  private static InvalidInputException wrong(ErrorCode code, Object... arguments) {
    return new InvalidInputException(List.of(Violation.of("file", code, arguments)));
  }
}
