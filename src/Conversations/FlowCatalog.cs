using ChatAssist.Conversations.Flows;

namespace ChatAssist.Conversations;

/// <summary>Every flow there is, by key. A new flow is one line here.</summary>
public sealed class FlowCatalog
{
    private readonly Dictionary<string, Flow> flows;

    /// <param name="more">Flows besides these: of forms that are not in content/.</param>
    public FlowCatalog(params IEnumerable<Flow> more) => flows = new Flow[]
    {
        new ConsentFlow(),
        new SharedPhoneFlow(),
        new NoticeFlow(),
        new InvitationFlow(),
        new BeforeReturnFlow(),
        new ReturnFlow(),
        new ArrivedFlow(),
        new LeftAgainFlow(),
        new SamePersonFlow(),
        new WhoFlow(),
        new NumberFlow(),
        new ProfileFlow(),
        new PlacementFlow(),
        new CheckInFlow(),
        new EmployerCheckInFlow(),
        new EmployerFlow(),
        new FormFlow("satisfaction"),
        new MenuFlow(),
        new VacanciesFlow(),
        new ApplicationFlow(),
        new ApplicantFlow(),
        new CoursesFlow(),
        new EnrolmentFlow(),
        new CertificateFlow(),
        new GuideFlow(),
        new VisitFlow(),
        new PersonFlow(),
        new SafetyFlow(),
        new OptOutFlow(),
        new WrongPersonFlow(),
        new PauseFlow(),
        new ResumeFlow(this),
        new LanguageFlow(),
        new MyDataFlow(),
        new PermissionsFlow(),
        new HelpFlow(),
        new ThanksFlow(),
        new ScamFlow(),
        new LabourProblemFlow(),
        new ReferralFlow(),
        new PlanFlow(),
        new CvFlow(),
        new ReportFlow(ReportFlow.JobLost),
        new ReportFlow(ReportFlow.Deceased),
        new ReportFlow(ReportFlow.Distress),
    }.Concat(more).ToDictionary(flow => flow.Key, StringComparer.Ordinal);

    public IReadOnlyCollection<Flow> All => flows.Values;

    public bool Knows(string key) => flows.ContainsKey(key);

    /// <summary>What the open and the paused flow must know to be asked whether a message is theirs; a state that cannot be read asks for nothing.</summary>
    public IReadOnlyList<Need> Needs(Chat chat) =>
        [.. Open(chat.Session).SelectMany(frame => this[frame.Flow].Needs(frame, new Input.Resume())).Concat(OfSeveral(chat)).Distinct()];

    // On such a phone it is to be known whether somebody else may be writing.
    private static IEnumerable<Need> OfSeveral(Chat chat) => chat.IsOfSeveral ? [Need.CaseFile] : [];

    private IEnumerable<Frame> Open(Session session) => new[] { session.Active, session.Paused }.OfType<Frame>().Where(CanRead);

    /// <summary>Where a button of an older message leads; null: nowhere.</summary>
    public Frame? Tapped(string button) => flows.GetValueOrDefault(button.Split('@')[0])?.Tapped(button);

    /// <summary>There is such a flow, and the stored state is one of its own.</summary>
    public bool CanRead(Frame frame) => Knows(frame.Flow) && this[frame.Flow].CanRead(frame);

    public Flow this[string key] => flows.TryGetValue(key, out var flow)
        ? flow
        : throw new KeyNotFoundException($"There is no flow '{key}' in the catalogue.");
}
