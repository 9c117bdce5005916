using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Tests.Forms;

/// <summary>A form that is filled with the person beside: what can be begun, what follows it, and what is kept.</summary>
public sealed class InterviewTests
{
    private static readonly Interview Interview = new(World.Flows);

    private static readonly Placement Job = new("1", "Panadería", new DateOnly(2026, 11, 16), PlacementStatus.Confirmed);

    private Facts facts = World.Facts(World.Agreed(), submissions: new Dictionary<string, Submission>(StringComparer.Ordinal));

    // What was asked last; not begun yet while nothing was answered.
    private InterviewStep? last;
    private Frame? start;

    private readonly List<Effect> done = [];

    [Theory]
    [InlineData(null, true, false, "before-return profile placement satisfaction")]
    [InlineData(null, false, true, "profile placement check-in satisfaction")]
    [InlineData(Person.BeforeReturn, false, false, "before-return profile placement satisfaction")]
    [InlineData(Person.Deceased, false, true, "")]
    public void What_can_be_begun_depends_on_where_the_person_is(string? status, bool isNew, bool works, string offered) =>
        Assert.Equal(offered, string.Join(' ', Interview.Offers(status, isNew, works)));

    [Theory]
    [InlineData("profile", "profile", null)]
    [InlineData("check-in@1.7", "check-in", "1.7")]
    [InlineData("placement@2.1", "placement", "2.1")]
    [InlineData("employer-check-in@1.7", null, null)]
    [InlineData("food", null, null)]
    [InlineData("a@b@c", null, null)]
    [InlineData("", null, null)]
    public void A_call_is_about_a_form_or_something_else(string about, string? form, string? which) =>
        Assert.Equal(form is null ? null : (form, which), Interview.In(about));

    [Fact]
    public void A_check_in_needs_a_job_and_one_that_we_asked_must_be_theirs()
    {
        Assert.Null(Interview.Start("check-in", null, facts));
        Assert.Null(Interview.Start("check-in", "1.7", facts));
        Assert.Null(Interview.Start("applicant", null, facts));
        facts = Working();
        Assert.NotNull(Interview.Start("check-in", null, facts));
        Assert.Null(Interview.Start("check-in", "1.7", facts));
    }

    [Fact]
    public void A_check_in_is_kept_with_its_event_and_reminds_nobody()
    {
        facts = Working();
        Begin("check-in");
        foreach (var answer in new[] { "sí", "sí", "bien", "no", "bien" }) Answer(answer);

        Assert.Null(last!.Frame);
        var kept = facts.Submissions.Values.Single();
        Assert.False(kept.IsOpen);
        Assert.Equal("yes", kept.Answers["working"]);
        Assert.Contains(done, effect => effect is Effect.Happened { Kind: ProgrammeEvent.CheckIn });
        Assert.DoesNotContain(done, effect => effect is Effect.Schedule or Effect.Continue);
    }

    [Fact]
    public void The_call_about_a_check_in_that_nobody_answered_fills_that_one()
    {
        var asked = new Submission("check-in@1.7", "check-in", World.Content.Forms.Current("check-in").Version, IsOpen: false, new Dictionary<string, string>(StringComparer.Ordinal));
        facts = Working() with { Submissions = new Dictionary<string, Submission>(StringComparer.Ordinal) { [asked.Key] = asked } };
        Begin("check-in", "1.7");
        Answer("sí");

        Assert.Equal("yes", facts.Submissions["check-in@1.7"].Answers["working"]);
        Assert.True(facts.Submissions["check-in@1.7"].IsOpen);
        Assert.DoesNotContain(done, effect => effect is Effect.Schedule);
    }

    [Theory]
    [InlineData("working=yes paid=yes treatment=fine obstacles=none feeling=4")]
    [InlineData("working=no escalate=left-job")]
    public void What_was_asked_and_is_answered_is_not_asked_again(string answers)
    {
        var asked = new Submission("check-in@1.7", "check-in", World.Content.Forms.Current("check-in").Version, IsOpen: false, Answered(answers));
        facts = Working() with { Submissions = new Dictionary<string, Submission>(StringComparer.Ordinal) { [asked.Key] = asked } };
        Assert.Null(Interview.Start("check-in", "1.7", facts));
    }

    [Theory]
    [InlineData("check-in@1.7", true)]
    [InlineData("check-in@0.30", false)]
    public void An_asking_that_is_open_goes_on_unless_it_is_about_an_earlier_job(string open, bool goesOn)
    {
        var asked = new Submission(open, "check-in", World.Content.Forms.Current("check-in").Version, IsOpen: true, new Dictionary<string, string>(StringComparer.Ordinal));
        facts = Working() with { Submissions = new Dictionary<string, Submission>(StringComparer.Ordinal) { [asked.Key] = asked } };
        Begin("check-in");
        Answer("sí");
        Assert.Equal(goesOn, facts.Submissions[open].Answers.ContainsKey("working"));
        Assert.Equal(goesOn ? 1 : 2, facts.Submissions.Count);
    }

    [Fact]
    public void To_go_back_or_to_say_what_is_no_answer_begins_nothing()
    {
        facts = Working();
        Begin("check-in");
        Answer(new Input.Back());
        Answer("¿?");
        Assert.Empty(done);
        Assert.NotNull(last!.Question);
        Answer("sí");
        Assert.Single(done.OfType<Effect.OpenSubmission>());
    }

    [Theory]
    [InlineData("profile", "xyzzy", "Ana")]
    [InlineData("check-in", "xyzzy")]
    public void What_is_no_answer_is_refused_and_the_question_stays_in_sight(string form, string noAnswer, params string[] before)
    {
        facts = Working();
        Begin(form);
        foreach (var answer in before) Answer(answer);
        var question = last!.Lines[^1];
        Answer(noAnswer);

        Assert.Equal(2, last.Lines.Count);
        Assert.Equal(question, last.Lines[^1]);
        Assert.NotEqual(question, last.Lines[0]);
    }

    [Fact]
    public void One_sentence_opens_one_urgent_case()
    {
        facts = Working();
        Begin("check-in");
        foreach (var answer in new[] { "sí", "sí", "tengo miedo, me amenazan con matarme" }) Answer(answer);
        Assert.Single(done.OfType<Effect.HandOver>(), one => one.Priority == Priority.Urgent);
    }

    [Fact]
    public void Whoever_works_elsewhere_is_asked_about_the_new_job()
    {
        facts = Working();
        Begin("check-in");
        foreach (var answer in new[] { "otro", "sí", "bien", "no", "bien" }) Answer(answer);

        Assert.Equal("placement", last!.Frame!.Flow);
        Assert.Equal("check-in", last.Asked.Flow);
        Answer("saltar");
        Assert.Equal("placement", last.Asked.Flow);
        Assert.Contains(facts.Submissions.Keys, key => key.StartsWith("placement@", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_not_back_yet_is_asked_when_and_only_an_answer_keeps_that()
    {
        var begun = Begin("before-return");
        Assert.Equal("return", begun.Frame!.Flow);
        Assert.Equal(2, begun.Lines.Count);
        Assert.Null(facts.Person.Status);

        Answer("en marzo");
        Assert.Equal(Person.BeforeReturn, facts.Person.Status);
        Answer("Nebaj");
        Assert.Null(last!.Frame);
        Assert.Contains(done, effect => effect is Effect.Postpone { Slot: "arrived.ask" });
        Assert.Contains(done, effect => effect is Effect.Happened { Kind: ProgrammeEvent.PreDeparture });
    }

    [Fact]
    public void Plans_that_shift_are_shown_and_told_anew()
    {
        Begin("before-return");
        foreach (var answer in new[] { "en marzo", "Nebaj" }) Answer(answer);

        Begin("before-return");
        Assert.Contains("marzo", string.Join('\n', last!.Lines), StringComparison.Ordinal);
        foreach (var answer in new[] { "cambiar", "Viene", "en abril" }) Answer(answer);
        Assert.Null(last!.Frame);
        Assert.Equal("en abril", facts.Submissions["return"].Answers["when"]);
        Assert.Equal(4, done.OfType<Effect.Postpone>().Last().Due.AddDays(-4).Month);
    }

    [Theory]
    [InlineData(Owner.Bot, "+50255550001", "saltar", "referral")]
    [InlineData(Owner.Held, "+50255550001", "saltar", "referral")]
    [InlineData(Owner.Bot, "+50255550001", "llamada", "referral")]
    [InlineData(Owner.Held, null, "llamada", "number referral")]
    public void Whoever_lacks_something_is_offered_help_after_the_profile(Owner owner, string? phone, string hours, string then)
    {
        facts = facts with { Chat = facts.Chat with { Owner = owner, Phone = phone } };
        Begin("profile");
        var flows = new List<string>();
        // A profile has fewer questions than that.
        foreach (var _ in Enumerable.Range(0, 40).TakeWhile(_ => last!.Frame is not null))
        {
            if (last!.Frame!.Flow is not "profile" and var flow && !flows.Contains(flow)) flows.Add(flow);
            Answer(last.Question?.Asks switch
            {
                "profile.needs" => "documentos",
                "profile.hours" => hours,
                "form.review" or "referral.offer" => "sí",
                _ when last.Frame.Flow == "number" => "5555 1234",
                _ => last.Lines[^1].Contains("años", StringComparison.Ordinal) ? "34" : "saltar",
            });
        }

        Assert.Equal(then, string.Join(' ', flows));
        Assert.Single(facts.File.Referrals);
    }

    private Facts Working() => facts with { File = CaseFile.Empty with { Placements = [Job] } };

    private InterviewStep Begin(string form, string? about = null)
    {
        last = Interview.Begin(Interview.Start(form, about, facts)!, facts);
        start = Interview.Start(form, about, facts);
        return last;
    }

    [Theory]
    [InlineData(Person.PrivatePhone, true)]
    [InlineData(Person.SharedPhone, false)]
    public void What_was_told_beside_a_promoter_is_not_read_back_to_a_shared_phone(string use, bool isReadBack)
    {
        var told = new ProfileFlow().Store(new FormFlow.State.Confirming(ProfileFlow.Form, "wanted/wishes", new Dictionary<string, string>(StringComparer.Ordinal) { ["wanted/limits"] = "health" }));
        var chat = World.Agreed() is var agreed ? agreed with { Person = agreed.Person with { PhoneUse = use } } : agreed;
        var step = World.Flows[ProfileFlow.Form].Take(told, new Input.Resume(), World.Facts(chat));
        Assert.Equal(isReadBack, step.Replies.Any(reply => reply.Key == "form.confirm"));
    }

    private static Dictionary<string, string> Answered(string answers) => answers.Split(' ').Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);

    private void Answer(string text) => Answer(new Input.Message(text));

    private void Answer(Input input)
    {
        last = start is { } beginning ? Interview.First(beginning, input, facts) : Interview.Take(last!.Frame!, input, facts);
        if (last.IsBegun) start = null;
        done.AddRange(last.Effects);
        facts = last.Effects.Aggregate(facts, (now, effect) => now.After(effect));
    }
}
