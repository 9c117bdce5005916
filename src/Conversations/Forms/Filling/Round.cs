using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>A form in the turn that goes on with it: what is answered by now, what was said and is to be done. Immutable.</summary>
/// <param name="Before">What was saved when the turn began.</param>
internal sealed record Round(Facts Facts, string Submission, IReadOnlyDictionary<string, string> Before, Filled Filled, IReadOnlyList<Reply> Says, IReadOnlyList<Effect> Does)
{
    private const string HelperQuestion = "helper";

    public Form Form => Filled.Form;

    public bool HasHelper => Form.Question(HelperQuestion) is not null;

    /// <summary>The answers were given to an older version.</summary>
    public bool IsCarriedOver => Does.OfType<Effect.OpenSubmission>().Any();

    /// <summary>Somebody else types for the person.</summary>
    public bool IsHelped => Filled.Value(HelperQuestion) == "yes";

    /// <summary>Goes on with what the person filled; null when there is nothing saved under that key.</summary>
    public static Round? Of(string form, string submission, Facts facts) => facts.Submissions.TryGetValue(submission, out var saved) ? Of(saved, form, facts) : null;

    /// <summary>Begins the form, or goes on with the one that a person has once and for all.</summary>
    /// <param name="about">What it is about; null: one that is open goes on, whatever it is about.</param>
    public static Round Begin(string form, string? about, Facts facts)
    {
        var current = facts.Content.Forms.Current(form);
        var key = current.Settings.OneEach ? form : $"{form}@{about ?? $"{facts.Now.ToUnixTimeMilliseconds()}"}";
        var there = facts.Submissions.Values.FirstOrDefault(saved => saved.Key == key || (about is null && saved.Form == form && saved.IsOpen));
        if (there is not null) return Of(there, form, facts);
        return New(facts, key, new Dictionary<string, string>(StringComparer.Ordinal), current).Do(new Effect.OpenSubmission(key, form, current.Version));
    }

    public Round Say(string key, params (string Name, string Value)[] values) => Say(new Reply(key, values));

    public Round Say(Reply reply) => this with { Says = [.. Says, reply] };

    /// <summary>The notes that stand between one stop and a later one.</summary>
    public Round SayBetween(string? after, Stop until) => SayAll(Filled.Said(after, until.Path));

    public Round SayAll(IEnumerable<Stop.Say> notes) => notes.Aggregate(this, (round, note) => round.Say(round.Note(note)));

    public Round Do(Effect effect) => this with { Does = [.. Does, effect] };

    public Round With(string path, string value) => this with { Filled = Filled.With(path, value) };

    public Round Without(string path) => this with { Filled = Filled.Without(path) };

    /// <summary>What the person's message is as a command; null when it is none.</summary>
    public string? Command(Input.Message message) => Facts.Content.Words.In(message);

    public Round Helped(bool yes) => With(HelperQuestion, yes ? "yes" : "no");

    /// <summary>A text of content/ with its places filled.</summary>
    public string Text(string key, params (string Name, string Value)[] values) =>
        values.Aggregate(Facts.Texts[key].Body, (body, value) => body.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    /// <summary>The question as its text is made and its answer read.</summary>
    public Asking Asking(string path, Item.Question question) =>
        new(Form, question, Facts.Person.Language, Facts.Content, Filled.Scope(path)) { IsForSomebody = IsHelped, At = path, Submission = Submission };

    public Asking Asking(Stop.Ask ask) => Asking(ask.Path, ask.Question);

    /// <summary>Nobody else reads along, or the answer tells nothing of health or need.</summary>
    public bool MayShow(Item.Question question) => !question.IsPrivate || Facts.Person.PhoneUse == Person.PrivatePhone;

    /// <summary>What the form was told before it began, by name: a template has it in its places.</summary>
    public IReadOnlyList<(string Name, string Value)> Hidden => [.. Form.Questions.Where(question => question.Type == QuestionType.Hidden).Select(question => (question.Name, Filled.Value(question.Path)))];

    private Reply Note(Stop.Say note)
    {
        var key = $"{Form.Name}.{note.Question.Path}";
        // What is only shown has a value besides.
        var value = MayShow(note.Question) ? InWords.Of(Asking(note.Path, note.Question), Filled.Value(note.Path)) : "";
        return new Reply(key, []) { Text = new Text(key, key, string.Join('\n', new[] { Words(note.Question.Label, note.Path), value }.Where(line => line.Length > 0)), null, []) };
    }

    /// <summary>A sentence of the form in the person's language; empty when it has none.</summary>
    public string Words(Localized sentence, string path) => sentence.In(Facts.Person.Language, Form.Language)?.Fill(Filled.Scope(path)) ?? "";

    /// <summary>What a summary calls the question; in a repeat, with the number of the instance.</summary>
    public string Title(string path, Item.Question question) => $"{Title(question, path)}{Instances.Numbered(path)}";

    private string Title(Item.Question question, string path) => Words(question.Title, path) is { Length: > 0 } title ? title
        : Words(question.Label, path) is { Length: > 0 } label ? label
        : question.Name;

    /// <summary>What the turn does: each answer that changed, and the rest in its order.</summary>
    public IEnumerable<Effect> Effects => Does.OfType<Effect.OpenSubmission>().Concat<Effect>(Saved).Concat(Described).Concat(Does.Where(effect => effect is not Effect.OpenSubmission));

    private IEnumerable<Effect> Saved => Before.Keys.Where(path => !Filled.Answers.ContainsKey(path)).Select(path => (Effect)new Effect.DropAnswer(Submission, path))
        .Concat(Filled.Answers.Where(answer => Before.GetValueOrDefault(answer.Key) != answer.Value).Select(answer => new Effect.SaveAnswer(Submission, answer.Key, answer.Value)));

    // What is kept of the person besides, every flow knows from now on.
    private IEnumerable<Effect> Described => Saved.OfType<Effect.SaveAnswer>()
        .Select(answer => (What: (Form.At(answer.Question) as Item.Question)?.SaveTo, answer.Value))
        .Where(answer => answer.What is not null && !string.IsNullOrWhiteSpace(answer.Value))
        .Select(answer => new Effect.Describe(Enum.Parse<Known>(answer.What!, ignoreCase: true), answer.Value))
        .Where(IsKnown);

    // A language that we do not speak, or a place that is on no list, says nothing to the other flows.
    private bool IsKnown(Effect.Describe described) => described.What switch
    {
        Known.Language => Facts.Content.Languages.ContainsKey(described.Value),
        Known.Municipality => Facts.Content.Places.Find(described.Value) is not null,
        _ => true,
    };

    private static Round Of(Submission saved, string form, Facts facts)
    {
        var current = facts.Content.Forms.Current(form);
        // A version that cannot be found any more is carried over whatever the rule says: nobody is left without their answers.
        var stays = facts.Content.Forms.Find(form, saved.Version) is { } begun && (begun.Version == current.Version || !current.Settings.CarryOver) ? begun : null;
        var round = New(facts, saved.Key, saved.Answers, stays ?? current, stays is null ? Carry.Over(saved.Answers, current) : saved.Answers);
        // Nothing can be saved in one that is closed.
        return stays is not null && saved.IsOpen ? round : round.Do(new Effect.OpenSubmission(saved.Key, form, round.Form.Version));
    }

    private static Round New(Facts facts, string key, IReadOnlyDictionary<string, string> before, Form form, IReadOnlyDictionary<string, string>? answers = null) =>
        new(facts, key, before, Filled.Of(form, answers ?? before, new Moment(facts.Now, facts.Person.Language, facts.Chat.Number)), [], []);
}
