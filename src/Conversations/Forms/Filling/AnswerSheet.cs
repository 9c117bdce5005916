using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>One answer on a sheet.</summary>
/// <param name="Words">As a person reads it; empty: passed over, or not answered.</param>
/// <param name="Options">What can be chosen, by name and label; empty: it is written.</param>
public sealed record SheetLine(string Path, string Title, string Value, string Words, bool IsCorrectable, bool TakesSeveral, IReadOnlyList<Option> Options);

/// <summary>What comes of a correction.</summary>
public abstract record Correction
{
    private Correction() { }

    /// <param name="Answers">All that changes with it, by path; null: it does not belong to the form any more.</param>
    /// <param name="Known">What the person is known by besides.</param>
    /// <param name="Escalation">Why a person must take over now, which the answers before did not ask for; null: nothing asks for it.</param>
    public sealed record Made(IReadOnlyDictionary<string, string?> Answers, IReadOnlyList<(Known What, string Value)> Known, string? Escalation = null) : Correction;

    /// <param name="Why">In words.</param>
    public sealed record Refused(string Why) : Correction;

    /// <summary>That question has no place in the form now.</summary>
    public sealed record Gone : Correction;
}

/// <summary>The answers to a form as somebody of the programme reads them, and corrects them by the rules of the form.</summary>
public sealed class AnswerSheet(Form form, IReadOnlyDictionary<string, string> answers, Moment moment, Content content)
{
    // A longer list is written, as in a chat.
    private const int MostListed = 30;

    private readonly Filled filled = Filled.Of(form, answers, moment);

    /// <summary>In the order of the form; what is only computed and empty is left out.</summary>
    public IEnumerable<SheetLine> Lines => Summary.Places(form.Items, "", filled).Where(place => IsShown(place.Path, place.Question)).Select(place => Line(place.Path, place.Question));

    /// <param name="said">Of choices their names with a space between, else words as in a chat; empty: the question is passed over.</param>
    public Correction Correct(string path, string said)
    {
        if (form.At(path) is not Item.Question question || !IsCorrectable(path, question)) return new Correction.Gone();
        var (stop, asking) = (new Stop.Ask(path, question), Asking(path, question));
        if (said.Length == 0) return filled.IsRequired(stop) ? Refused("form.required", question.RequiredMessage, asking) : Made(filled.With(path, ""));
        return Read(asking, said) switch
        {
            Answer.Given given when !filled.Allows(stop, given.Value) => Refused("form.constraint", question.ConstraintMessage, asking),
            Answer.Given given => Made(With(path, given)),
            Answer.Which(var several) => new Correction.Refused(Text("form.which") + " " + string.Join(" · ", several.Select(one => one.Label))),
            Answer.NotUnderstood(var hint) => new Correction.Refused(hint.Values.Aggregate(Text(hint.Key), (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal))),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private static Answer Read(Asking asking, string said)
    {
        if (asking.Looks("occupation")) return FreeText.In(said) is { } work ? new Answer.Given(work) : new Answer.NotUnderstood(AnswerHint.Of(asking));
        if (Options(asking) is not { Count: > 0 } options) return AnswerReader.Read(asking, new Input.Message(said));
        var chosen = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isOne = chosen.Length == 1 || asking.Question.Type is QuestionType.SelectMultiple;
        return isOne && chosen.All(name => options.Any(option => option.Name == name)) ? new Answer.Given(string.Join(' ', chosen)) : new Answer.NotUnderstood(AnswerHint.Of(asking));
    }

    // The own words of "other", or the occupations that the words of a work mean, stand beside the answer.
    private Filled With(string path, Answer.Given given)
    {
        var kept = filled.With(path, given.Value);
        if (form.At($"{path}_isco") is not null)
            return JobReading.Of(given.Value, content.Occupations) is Reading<IReadOnlyList<Work>>.Understood(var works) ? kept.With($"{path}_isco", string.Join(',', works)) : kept.Without($"{path}_isco");
        return given.OwnWords is { } words ? kept.With($"{path}_other", words) : kept;
    }

    private Correction.Made Made(Filled after)
    {
        var changed = answers.Keys.Union(after.Answers.Keys, StringComparer.Ordinal).Where(path => answers.GetValueOrDefault(path) != after.Answers.GetValueOrDefault(path))
            .ToDictionary(path => path, path => after.Answers.GetValueOrDefault(path), StringComparer.Ordinal);
        return new Correction.Made(changed, [.. changed.SelectMany(answer => KnownBy(answer.Key, answer.Value))], after.Escalation == filled.Escalation ? null : after.Escalation);
    }

    private IEnumerable<(Known, string)> KnownBy(string path, string? value) =>
        value is { Length: > 0 } && (form.At(path) as Item.Question)?.SaveTo is { } what && Enum.Parse<Known>(what, ignoreCase: true) is var known && IsKnown(known, value) ? [(known, value)] : [];

    private bool IsKnown(Known what, string value) => what switch
    {
        Known.Language => content.Languages.ContainsKey(value),
        Known.Municipality => content.Places.Find(value) is not null,
        _ => true,
    };

    private Correction.Refused Refused(string key, Localized own, Asking asking) => new(asking.Say(own) ?? Text(key));

    private string Text(string key) => content.Texts(moment.Language)[key].Body;

    private bool IsShown(string path, Item.Question question) => question.Type is not QuestionType.Note
        && (filled.Value(path).Length > 0 ? !question.Title.IsEmpty || question.IsAsked : IsCorrectable(path, question));

    private bool IsCorrectable(string path, Item.Question question) =>
        !question.IsComputed && !question.IsReadOnly && !question.IsSent && question.Type is not (QuestionType.Note or QuestionType.Hidden or QuestionType.End) && filled.Holds(path);

    private SheetLine Line(string path, Item.Question question)
    {
        var (asking, value) = (Asking(path, question), filled.Value(path));
        var title = asking.Say(question.Title) ?? asking.Say(question.Label) ?? question.Name;
        return new SheetLine(path, title + Instances.Numbered(path), value, InWords.Of(asking, value), IsCorrectable(path, question), question.Type is QuestionType.SelectMultiple, Options(asking));
    }

    private static IReadOnlyList<Option> Options(Asking asking) =>
        asking.Question.Type is QuestionType.SelectOne or QuestionType.SelectMultiple && asking.Offered.Count <= MostListed ? QuestionOptions.All(asking) : [];

    private Asking Asking(string path, Item.Question question) => new(form, question, moment.Language, content, filled.Scope(path)) { At = path };
}
