using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatAssist.Data;

namespace ChatAssist.Bot.Export;

/// <summary>Columns about a row, under the names that Kobo gives them.</summary>
internal static class MetaColumns
{
    public static readonly IReadOnlyList<Column> OfSubmissions =
    [
        new("_id", row => Cell.Of(row.Submission.Id)),
        new("_uuid", row => Cell.Of(Uuid(row.Submission))),
        new("_submission_time", row => Cell.Of(Time(row.Submission.ClosedAt))),
        new("_status", row => Cell.Of(row.Submission.Status)),
        new("_xform_id_string", row => Cell.Of(row.Submission.Form)),
        new("__version__", row => Cell.Of(row.Submission.Version)),
        new("_index", row => Cell.Of(row.Index)),
    ];

    public static IReadOnlyList<Column> OfInstances(string parent) =>
    [
        new("_index", row => Cell.Of(row.Index)),
        new("_parent_table_name", _ => Cell.Of(parent)),
        new("_parent_index", row => Cell.Of(row.ParentIndex)),
        new("_submission__id", row => Cell.Of(row.Submission.Id)),
        new("_submission__uuid", row => Cell.Of(Uuid(row.Submission))),
    ];

    // The same in every export, and nothing of the person in it.
    private static string Uuid(StoredSubmission submission) => new Guid(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{submission.Id} {submission.Form} {submission.BegunAt}")))[..16]).ToString();

    // In UTC, as Kobo has it.
    private static string Time(long? milliseconds) => milliseconds is { } at
        ? DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        : "";
}
