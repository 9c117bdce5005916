using ChatAssist.Bot.Timers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Data;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.People;

/// <summary>What came of a correction.</summary>
internal abstract record Corrected
{
    private Corrected() { }

    public sealed record Done : Corrected;

    /// <param name="Why">The form does not take it: in words.</param>
    public sealed record Refused(string Why) : Corrected;

    /// <summary>The answers are others by now.</summary>
    public sealed record Meanwhile : Corrected;

    public sealed record NotSeen : Corrected;
}

/// <summary>The answers of people, as somebody of the programme reads and corrects them.</summary>
internal sealed class Answers(PersonFiles files, PersonActs acts, Filling filling, ProgrammeTime clock, Conversations.Knowledge.Content content)
{
    /// <summary>Its answers in that language.</summary>
    public AnswerSheet Sheet(StoredSubmission filled, string language)
    {
        var form = content.Forms.Find(filled.Form, filled.Version) ?? content.Forms.Current(filled.Form);
        // What fills itself with the person's number stays as it was.
        var phone = form.Questions.Where(question => question.Type is QuestionType.PhoneNumber).Select(question => filled.Answers.GetValueOrDefault(question.Path)).FirstOrDefault();
        return new AnswerSheet(form, filled.Answers, new Moment(clock.Now, language, phone), content);
    }

    /// <summary>Corrects one answer by the rules of its form, and keeps who did so, when, and what it was.</summary>
    /// <param name="value">As <see cref="AnswerSheet.Correct"/> takes it.</param>
    public async Task<Corrected> Correct(Viewer viewer, long person, long submission, string question, string value, string language, CancellationToken ct)
    {
        if (await files.Submission(viewer, person, submission, ct) is not { } filled) return new Corrected.NotSeen();
        return Sheet(filled, language).Correct(question, value) switch
        {
            Correction.Made made => await Keep(viewer, person, filled, made, ct),
            Correction.Refused(var why) => new Corrected.Refused(why),
            _ => new Corrected.Meanwhile(),
        };
    }

    private async Task<Corrected> Keep(Viewer viewer, long person, StoredSubmission filled, Correction.Made made, CancellationToken ct)
    {
        if (made.Answers.Count == 0) return new Corrected.Done();
        List<ChangedAnswer> changed = [.. made.Answers.Select(answer => new ChangedAnswer(answer.Key, filled.Answers.GetValueOrDefault(answer.Key), answer.Value))];
        List<(string, string)> known = [.. made.Known.Select(one => (Column(one.What), one.Value))];
        // An age that is under eighteen after all is a case as in the chat.
        var opens = made.Escalation is { } reason ? await filling.Case(viewer, person, filled.Form, reason, ct) : null;
        return await acts.Correct(viewer, person, filled.Id, changed, known, clock.NowMilliseconds, clock.RealMilliseconds, ct, opens) switch
        {
            Acted.Done => new Corrected.Done(),
            Acted.Changed => new Corrected.Meanwhile(),
            _ => new Corrected.NotSeen(),
        };
    }

    private static string Column(Known what) => what switch
    {
        Known.Called => "called",
        Known.Municipality => "municipality",
        Known.Language => "language",
        _ => throw new NotSupportedException($"{what}"),
    };
}
