package org.tenbiki.application.deduction.download;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tenbiki.domain.contract.ConsignorData;
import org.tenbiki.domain.contract.ConsignorRepository;
import org.tenbiki.domain.contract.ContractRepository;
import org.tenbiki.domain.deduction.BatchKey;
import org.tenbiki.domain.deduction.DeductionBatch;
import org.tenbiki.domain.deduction.DeductionFiles;
import org.tenbiki.domain.deduction.ExchangedFileRepository;
import org.tenbiki.domain.deduction.FileContents;
import org.tenbiki.domain.deduction.FileDirection;
import org.tenbiki.domain.deduction.FileFaults;
import org.tenbiki.domain.deduction.FixedHeader;
import org.tenbiki.domain.deduction.UploadedFile;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/** The header of a fixed-length file that we write. Source: formats, between the two. */
@Dependent
public class FixedHeaders {
  /** For forms that have none. */
  static final FixedHeader NONE = new FixedHeader("", "", "", "", "", "", "", "");

  @Inject ContractRepository contracts;
  @Inject ConsignorRepository consignors;
  @Inject ExchangedFileRepository exchanged;
  @Inject DeductionFiles files;
  @Inject FileContents contents;

  /**
   * By the contract's settings; where there are none, that of the request that was uploaded.
   *
   * @throws BusinessRuleException NO_CONSIGNOR if that had none either
   */
  FixedHeader of(DeductionBatch batch) {
    return consignors
        .find(batch.contractId())
        .map(consignor -> header(consignor.data()))
        .orElseGet(() -> uploaded(batch));
  }

  private static FixedHeader header(ConsignorData data) {
    return new FixedHeader(
        data.code(),
        data.name(),
        data.bankNumber(),
        data.bankName(),
        data.branchNumber(),
        data.branchName(),
        switch (data.accountKind()) {
          case ORDINARY -> "1";
          case CURRENT -> "2";
        },
        data.accountNumber());
  }

  private FixedHeader uploaded(DeductionBatch batch) {
    return exchanged
        .latest(batch.id(), FileDirection.REQUEST)
        .filter(file -> file.form().isFixed())
        .flatMap(file -> contents.read(file.file()))
        .flatMap(file -> header(batch, file))
        .orElseThrow(() -> new BusinessRuleException(ErrorCode.NO_CONSIGNOR));
  }

  private Optional<FixedHeader> header(DeductionBatch batch, UploadedFile file) {
    BatchKey key =
        new BatchKey(
            contracts.get(batch.contractId()).number(),
            batch.month(),
            batch.kind(),
            batch.dates().deduction());
    return files.readRequest(file.bytes(), key, (row, line) -> {}, new FileFaults()).header();
  }
}
