package org.tenbiki.application.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tenbiki.application.shared.Actor;
import org.tenbiki.application.shared.OpaqueToken;
import org.tenbiki.application.shared.Violations;
import org.tenbiki.domain.contract.ContractFileReader;
import org.tenbiki.domain.contract.ContractImport;
import org.tenbiki.domain.contract.FileEncoding;
import org.tenbiki.domain.credential.PasswordHasher;
import org.tenbiki.domain.credential.SecretSealer;
import org.tenbiki.domain.institution.InstitutionRepository;
import org.tenbiki.domain.shared.BusinessRuleException;
import org.tenbiki.domain.shared.ErrorCode;

/**
 * Import of contracts from a CSV file: dry run first, then what the dry run showed or nothing.
 * Source: requirement S-1.
 */
@Stateless
@RolesAllowed("staff")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContractImportService {
  private static final Logger LOG = Logger.getLogger(ContractImportService.class.getName());
  private static final byte[] FILE = "contract-import/file".getBytes(StandardCharsets.US_ASCII);

  @Inject ContractImportStepService steps;
  @Inject ContractFileReader reader;
  @Inject ImportRows rows;
  @Inject InstitutionRepository institutions;
  @Inject PasswordHasher hasher;
  @Inject SecretSealer sealer;
  @Inject SecureRandom random;
  @Inject ImportLimits limits;

  /**
   * Keeps a file that can be read for its dry run.
   *
   * @param encoding a name of {@code FileEncoding}
   * @return what the browser keeps to go on
   * @throws BusinessRuleException FORBIDDEN, or what is wrong with the file as a whole
   */
  public String upload(Actor actor, byte[] content, String encoding) {
    actor.mustChangeAsStaff();
    Violations violations = new Violations();
    if (institutions.profileOf(institutions.get(actor.institutionId())).masterByStaff()) {
      violations.add("file", ErrorCode.NO_IMPORT_OF_MASTERS).throwIfAny();
    }
    Optional<FileEncoding> known =
        Arrays.stream(FileEncoding.values()).filter(e -> e.name().equals(encoding)).findFirst();
    if (known.isEmpty()) {
      violations.add("encoding", ErrorCode.NOT_A_CHOICE);
    }
    if (content.length == 0) {
      violations.add("file", ErrorCode.FILE_MISSING);
    } else if (content.length > limits.kilobytes() * 1024) {
      violations.add("file", ErrorCode.FILE_TOO_LARGE, limits.kilobytes());
    }
    violations.throwIfAny();
    if (reader.read(content, known.orElseThrow(), limits.rows()).rows().isEmpty()) {
      new Violations().add("file", ErrorCode.FILE_WITHOUT_ROWS).throwIfAny();
    }
    OpaqueToken token = OpaqueToken.random(random, sealer.newKey());
    byte[] sealed = sealer.seal(token.key(), content, FILE);
    steps.keep(actor, token.lookupHash(), known.orElseThrow(), sealed);
    return token.text();
  }

  /** For the page that asks for a file. */
  public ImportLimits limits() {
    return limits;
  }

  /** What the file would do, or what became of it. */
  public ImportResult find(Actor actor, String token) {
    return open(actor, token)
        .map(found -> outcome(found).orElseGet(() -> checked(actor, token, found)))
        .orElseGet(ImportResult.Expired::new);
  }

  private ImportResult checked(Actor actor, String token, ContractImport found) {
    return rows(actor, token, found)
        .<ImportResult>map(all -> new ImportResult.Checked(ImportRows.preview(all)))
        .orElseGet(ImportResult.Expired::new);
  }

  /**
   * Registers every valid row in one transaction, if there are as many as the dry run showed.
   *
   * @param confirmed how many rows the person was told would be registered
   * @throws BusinessRuleException FORBIDDEN
   */
  public ImportResult confirm(Actor actor, String token, int confirmed) {
    actor.mustChangeAsStaff();
    Optional<ContractImport> found = open(actor, token);
    Optional<ImportResult> before = found.flatMap(ContractImportService::outcome);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<List<ImportRows.Checked>> all = found.flatMap(one -> rows(actor, token, one));
    if (all.isEmpty()) {
      return new ImportResult.Expired();
    }
    ImportPreview preview = ImportRows.preview(all.get());
    if (preview.valid() == 0 || preview.valid() != confirmed) {
      return new ImportResult.Checked(preview);
    }
    List<NewContract> contracts =
        ImportRows.valid(all.get()).stream()
            .map(this::newContract)
            // everyone takes numbers in the same order, so that two imports never wait in a circle
            .sorted(Comparator.comparing(NewContract::number))
            .toList();
    try {
      return steps.register(actor, found.orElseThrow().id(), contracts, preview.leftOut());
    } catch (EJBException | PersistenceException e) {
      // between the check and the insert a number may have been taken: nothing was stored
      LOG.log(Level.FINE, "import rolled back", e);
      ImportResult now = find(actor, token);
      if (now instanceof ImportResult.Checked again && again.preview().equals(preview)) {
        throw e;
      }
      return now;
    }
  }

  private NewContract newContract(ImportRows.Checked checked) {
    return new NewContract(
        null,
        checked.row().number(),
        checked.row().name(),
        checked.row().branch(),
        checked.kinds(),
        checked.row().initialPassword(),
        hasher.hash(checked.row().initialPassword().toCharArray()));
  }

  private Optional<ContractImport> open(Actor actor, String token) {
    return OpaqueToken.parse(token).flatMap(parsed -> steps.find(actor, parsed.lookupHash()));
  }

  private static Optional<ImportResult> outcome(ContractImport found) {
    return found
        .registered()
        .map(count -> new ImportResult.Registered(count, found.leftOut().orElse(0)));
  }

  private Optional<List<ImportRows.Checked>> rows(Actor actor, String token, ContractImport found) {
    try {
      byte[] key = OpaqueToken.parse(token).orElseThrow().key();
      byte[] content = sealer.open(key, found.sealedFile().orElseThrow(), FILE);
      return Optional.of(
          rows.check(
              actor.institutionId(),
              institutions.profileOf(institutions.get(actor.institutionId())),
              reader.read(content, found.encoding(), limits.rows())));
    } catch (SecretSealer.SealBrokenException e) {
      LOG.log(Level.WARNING, "import with a key that is not its own", e);
      return Optional.empty();
    }
  }
}
