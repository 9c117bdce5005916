using ChatAssist.Data.Tests.Compliance;

namespace ChatAssist.Data.Tests.Sqlite;

public sealed class SqliteMigrator : MigratorCompliance<SqliteUnderTest>;

public sealed class SqliteWrites : WriteCompliance<SqliteUnderTest>;

public sealed class SqliteInbox : InboxCompliance<SqliteUnderTest>;

public sealed class SqliteAddresses : AddressCompliance<SqliteUnderTest>;

public sealed class SqliteTurns : TurnsCompliance<SqliteUnderTest>;

public sealed class SqliteLeases : LeaseCompliance<SqliteUnderTest>;

public sealed class SqliteBursts : BurstCompliance<SqliteUnderTest>;

public sealed class SqliteTwoProcesses : TwoProcessesCompliance<SqliteUnderTest>;

public sealed class SqliteTurnCommit : TurnCommitCompliance<SqliteUnderTest>;

public sealed class SqliteSubmissions : SubmissionsCompliance<SqliteUnderTest>;

public sealed class SqliteOldAnswers : OldAnswersCompliance<SqliteUnderTest>;

public sealed class SqliteFormVersions : FormVersionsCompliance<SqliteUnderTest>;

public sealed class SqlitePeople : PeopleCompliance<SqliteUnderTest>;

public sealed class SqliteSpeakers : SpeakerCompliance<SqliteUnderTest>;

public sealed class SqliteHandOver : HandOverCompliance<SqliteUnderTest>;

public sealed class SqliteOptOut : OptOutCompliance<SqliteUnderTest>;

public sealed class SqliteUnlink : UnlinkCompliance<SqliteUnderTest>;

public sealed class SqliteSamePerson : SamePersonCompliance<SqliteUnderTest>;

public sealed class SqliteErasure : ErasureCompliance<SqliteUnderTest>;

public sealed class SqliteErasureWork : ErasureWorkCompliance<SqliteUnderTest>;

public sealed class SqliteOutboxClaim : OutboxClaimCompliance<SqliteUnderTest>;

public sealed class SqlitePace : PaceCompliance<SqliteUnderTest>;

public sealed class SqliteOutboxResults : OutboxResultsCompliance<SqliteUnderTest>;

public sealed class SqliteOutboxWalks : OutboxWalkCompliance<SqliteUnderTest>;

public sealed class SqliteUnclear : UnclearCompliance<SqliteUnderTest>;

public sealed class SqliteReceipts : ReceiptsCompliance<SqliteUnderTest>;

public sealed class SqliteTimers : TimersCompliance<SqliteUnderTest>;

public sealed class SqliteRings : RingCompliance<SqliteUnderTest>;

public sealed class SqliteEmployers : EmployersCompliance<SqliteUnderTest>;

public sealed class SqliteCaseFiles : CaseFilesCompliance<SqliteUnderTest>;

public sealed class SqliteCare : CareCompliance<SqliteUnderTest>;

public sealed class SqliteReadings : ReadingsCompliance<SqliteUnderTest>;

public sealed class SqliteRetention : RetentionCompliance<SqliteUnderTest>;

public sealed class SqliteGauges : GaugesCompliance<SqliteUnderTest>;

public sealed class SqliteProtectionKeys : ProtectionKeysCompliance<SqliteUnderTest>;

public sealed class SqliteStagedImports : StagedImportsCompliance<SqliteUnderTest>;

public sealed class SqliteVacancies : VacanciesCompliance<SqliteUnderTest>;

public sealed class SqliteCourses : CoursesCompliance<SqliteUnderTest>;

public sealed class SqliteMedia : MediaCompliance<SqliteUnderTest>;

public sealed class SqliteApplications : ApplicationsCompliance<SqliteUnderTest>;

public sealed class SqlitePackets : PacketsCompliance<SqliteUnderTest>;

public sealed class SqliteSeekers : SeekersCompliance<SqliteUnderTest>;

public sealed class SqliteUndelivered : UndeliveredCompliance<SqliteUnderTest>;

public sealed class SqliteParked : ParkedCompliance<SqliteUnderTest>;

public sealed class SqliteSight : SightCompliance<SqliteUnderTest>;

public sealed class SqliteClaims : ClaimsCompliance<SqliteUnderTest>;

public sealed class SqliteComplaints : ComplaintsCompliance<SqliteUnderTest>;

public sealed class SqliteUnfinished : UnfinishedCompliance<SqliteUnderTest>;

public sealed class SqliteChatSearch : ChatSearchCompliance<SqliteUnderTest>;

public sealed class SqlitePersonFiles : PersonFilesCompliance<SqliteUnderTest>;

public sealed class SqliteAudit : AuditCompliance<SqliteUnderTest>;

public sealed class SqliteAuditPages : AuditPagesCompliance<SqliteUnderTest>;

public sealed class SqliteAccounts : AccountsCompliance<SqliteUnderTest>;

public sealed class SqliteAccountRights : AccountRightsCompliance<SqliteUnderTest>;

public sealed class SqliteSignIn : SignInCompliance<SqliteUnderTest>;

public sealed class SqliteNotices : NoticesCompliance<SqliteUnderTest>;

public sealed class SqliteLeaves : LeavesCompliance<SqliteUnderTest>;

public sealed class SqliteFieldwork : FieldworkCompliance<SqliteUnderTest>;

public sealed class SqliteVisits : VisitsCompliance<SqliteUnderTest>;

public sealed class SqliteMerges : MergesCompliance<SqliteUnderTest>;
public sealed class SqliteUnmerge : UnmergeCompliance<SqliteUnderTest>;
