using System.Diagnostics;

namespace ChatAssist.Data;

/// <summary>One filling of a form by a person.</summary>
/// <param name="Status">open, complete, handed-over or no-answer.</param>
/// <param name="BegunAt">This and <paramref name="ClosedAt"/> are programme time, Unix milliseconds.</param>
/// <param name="Answers">By the path of the question.</param>
public sealed record StoredSubmission(
    long Id, string Key, string Form, string Version, string Status, long BegunAt, long? ClosedAt, IReadOnlyDictionary<string, string> Answers);

/// <summary>The questionnaires that people filled, answer by answer.</summary>
public sealed class Submissions(Database db)
{
    private const string WithAnswers = """
        SELECT s.id, s.key, s.form, s.version, s.status, s.begun_at, s.closed_at, a.question, a.value
        FROM chosen s LEFT JOIN submission_answers a ON a.submission_id = s.id
        """;

    private sealed record Line(
        long Id, string Key, string Form, string Version, string Status, long BegunAt, long? ClosedAt, string? Question, string? Value);

    /// <summary>All of a person, in the order in which they were first begun.</summary>
    public Task<IReadOnlyList<StoredSubmission>> Of(long person, CancellationToken ct) =>
        db.Read(tx => Of(tx, person), ct);

    internal static Task<IReadOnlyList<StoredSubmission>> Of(Tx tx, long person) => Read(tx, "SELECT * FROM submissions WHERE person_id = @person", new { person });

    /// <summary>The next of a form after this id, in the order of ids.</summary>
    public static Task<IReadOnlyList<StoredSubmission>> Next(Tx tx, string form, long after, int most) =>
        Read(tx, "SELECT * FROM submissions WHERE form = @form AND id > @after AND NOT EXISTS (SELECT 1 FROM people m WHERE m.id = person_id AND m.merged_into IS NOT NULL) ORDER BY id LIMIT @most", new { form, after, most });

    /// <summary>The forms of which there are any.</summary>
    public static Task<IReadOnlyList<string>> Forms(Tx tx) => tx.Query<string>("SELECT DISTINCT form FROM submissions ORDER BY form");

    /// <summary>The paths of all questions of a form that were ever answered, in any version.</summary>
    public static Task<IReadOnlyList<string>> Questions(Tx tx, string form) => tx.Query<string>("""
        SELECT DISTINCT a.question FROM submissions s JOIN submission_answers a ON a.submission_id = s.id WHERE s.form = @form ORDER BY a.question
        """, new { form });

    private static async Task<IReadOnlyList<StoredSubmission>> Read(Tx tx, string chosen, object values) =>
        [.. (await tx.Query<Line>($"WITH chosen AS ({chosen}) {WithAnswers}", values)).GroupBy(line => line.Id).OrderBy(lines => lines.Key).Select(Submission)];

    private static StoredSubmission Submission(IEnumerable<Line> lines)
    {
        var first = lines.First();
        return new(first.Id, first.Key, first.Form, first.Version, first.Status, first.BegunAt, first.ClosedAt, lines.Where(line => line.Question is not null)
            .ToDictionary(line => line.Question!, line => line.Value!, StringComparer.Ordinal));
    }

    /// <summary>Begins one, or goes on with one that is there, in the version that is given; its answers stay.</summary>
    internal static Task Open(Tx tx, ReadyTurn turn, Change.OpenSubmission open) => tx.Execute("""
        INSERT INTO submissions (person_id, key, form, version, begun_at) VALUES (@PersonId, @Submission, @Form, @Version, @At)
        ON CONFLICT (person_id, key) DO UPDATE SET form = excluded.form, version = excluded.version, status = 'open', closed_at = NULL
        """, new { turn.PersonId, open.Submission, open.Form, open.Version, turn.At });

    internal static async Task Save(Tx tx, ReadyTurn turn, Change.Answer answer) => MustBeOpen(answer.Submission, await tx.Execute("""
        INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
        SELECT s.id, @Question, @Value, @LastId, @At FROM submissions s
        WHERE s.person_id = @PersonId AND s.key = @Submission AND s.status = 'open'
        ON CONFLICT (submission_id, question) DO UPDATE SET value = excluded.value, inbox_id = excluded.inbox_id, at = excluded.at
        """, new { turn.PersonId, answer.Submission, answer.Question, answer.Value, turn.LastId, turn.At }));

    internal static Task Drop(Tx tx, ReadyTurn turn, Change.NoAnswer answer) => tx.Execute("""
        DELETE FROM submission_answers
        WHERE question = @Question AND submission_id = (SELECT s.id FROM submissions s WHERE s.person_id = @PersonId AND s.key = @Submission)
        """, new { turn.PersonId, answer.Submission, answer.Question });

    internal static async Task Close(Tx tx, ReadyTurn turn, Change.CloseSubmission close) => MustBeOpen(close.Submission, await tx.Execute("""
        UPDATE submissions SET status = @Status, closed_at = @At WHERE person_id = @PersonId AND key = @Submission AND status = 'open'
        """, new { close.Status, turn.At, turn.PersonId, close.Submission }));

    // A flow's mistake: it must not lose what somebody answered without a word.
    private static void MustBeOpen(string submission, int rows)
    {
        if (rows == 0) throw new UnreachableException($"No submission '{submission}' is open.");
    }
}
