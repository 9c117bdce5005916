using ChatAssist.Data.Tests.Compliance;

namespace ChatAssist.Data.Tests.Postgres;

public sealed class PostgresMigrator : MigratorCompliance<PostgresUnderTest>;

public sealed class PostgresWrites : WriteCompliance<PostgresUnderTest>;

public sealed class PostgresInbox : InboxCompliance<PostgresUnderTest>;

public sealed class PostgresAddresses : AddressCompliance<PostgresUnderTest>;

public sealed class PostgresTurns : TurnsCompliance<PostgresUnderTest>;

public sealed class PostgresLeases : LeaseCompliance<PostgresUnderTest>;

public sealed class PostgresBursts : BurstCompliance<PostgresUnderTest>;

public sealed class PostgresTwoProcesses : TwoProcessesCompliance<PostgresUnderTest>;

public sealed class PostgresTurnCommit : TurnCommitCompliance<PostgresUnderTest>;

public sealed class PostgresSubmissions : SubmissionsCompliance<PostgresUnderTest>;

public sealed class PostgresOldAnswers : OldAnswersCompliance<PostgresUnderTest>;

public sealed class PostgresFormVersions : FormVersionsCompliance<PostgresUnderTest>;

public sealed class PostgresPeople : PeopleCompliance<PostgresUnderTest>;

public sealed class PostgresSpeakers : SpeakerCompliance<PostgresUnderTest>;

public sealed class PostgresHandOver : HandOverCompliance<PostgresUnderTest>;

public sealed class PostgresOptOut : OptOutCompliance<PostgresUnderTest>;

public sealed class PostgresUnlink : UnlinkCompliance<PostgresUnderTest>;

public sealed class PostgresSamePerson : SamePersonCompliance<PostgresUnderTest>;

public sealed class PostgresErasure : ErasureCompliance<PostgresUnderTest>;

public sealed class PostgresErasureWork : ErasureWorkCompliance<PostgresUnderTest>;

public sealed class PostgresOutboxClaim : OutboxClaimCompliance<PostgresUnderTest>;

public sealed class PostgresPace : PaceCompliance<PostgresUnderTest>;

public sealed class PostgresOutboxResults : OutboxResultsCompliance<PostgresUnderTest>;

public sealed class PostgresOutboxWalks : OutboxWalkCompliance<PostgresUnderTest>;

public sealed class PostgresUnclear : UnclearCompliance<PostgresUnderTest>;

public sealed class PostgresReceipts : ReceiptsCompliance<PostgresUnderTest>;

public sealed class PostgresTimers : TimersCompliance<PostgresUnderTest>;

public sealed class PostgresRings : RingCompliance<PostgresUnderTest>;

public sealed class PostgresEmployers : EmployersCompliance<PostgresUnderTest>;

public sealed class PostgresCaseFiles : CaseFilesCompliance<PostgresUnderTest>;

public sealed class PostgresCare : CareCompliance<PostgresUnderTest>;

public sealed class PostgresReadings : ReadingsCompliance<PostgresUnderTest>;

public sealed class PostgresRetention : RetentionCompliance<PostgresUnderTest>;

public sealed class PostgresGauges : GaugesCompliance<PostgresUnderTest>;

public sealed class PostgresProtectionKeys : ProtectionKeysCompliance<PostgresUnderTest>;

public sealed class PostgresStagedImports : StagedImportsCompliance<PostgresUnderTest>;

public sealed class PostgresVacancies : VacanciesCompliance<PostgresUnderTest>;

public sealed class PostgresCourses : CoursesCompliance<PostgresUnderTest>;

public sealed class PostgresMedia : MediaCompliance<PostgresUnderTest>;

public sealed class PostgresApplications : ApplicationsCompliance<PostgresUnderTest>;

public sealed class PostgresPackets : PacketsCompliance<PostgresUnderTest>;

public sealed class PostgresSeekers : SeekersCompliance<PostgresUnderTest>;

public sealed class PostgresUndelivered : UndeliveredCompliance<PostgresUnderTest>;

public sealed class PostgresParked : ParkedCompliance<PostgresUnderTest>;

public sealed class PostgresSight : SightCompliance<PostgresUnderTest>;

public sealed class PostgresClaims : ClaimsCompliance<PostgresUnderTest>;

public sealed class PostgresComplaints : ComplaintsCompliance<PostgresUnderTest>;

public sealed class PostgresUnfinished : UnfinishedCompliance<PostgresUnderTest>;

public sealed class PostgresChatSearch : ChatSearchCompliance<PostgresUnderTest>;

public sealed class PostgresPersonFiles : PersonFilesCompliance<PostgresUnderTest>;

public sealed class PostgresAudit : AuditCompliance<PostgresUnderTest>;

public sealed class PostgresAuditPages : AuditPagesCompliance<PostgresUnderTest>;

public sealed class PostgresAccounts : AccountsCompliance<PostgresUnderTest>;

public sealed class PostgresAccountRights : AccountRightsCompliance<PostgresUnderTest>;

public sealed class PostgresSignIn : SignInCompliance<PostgresUnderTest>;

public sealed class PostgresNotices : NoticesCompliance<PostgresUnderTest>;

public sealed class PostgresLeaves : LeavesCompliance<PostgresUnderTest>;

public sealed class PostgresFieldwork : FieldworkCompliance<PostgresUnderTest>;

public sealed class PostgresVisits : VisitsCompliance<PostgresUnderTest>;

public sealed class PostgresMerges : MergesCompliance<PostgresUnderTest>;
public sealed class PostgresUnmerge : UnmergeCompliance<PostgresUnderTest>;
