using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>The people in one's sight, found by name, number or department. What is looked for is posted: no address holds a name or a number.</summary>
internal sealed class PeopleModel(PeopleSearch people, Conversations.Knowledge.Content content) : ConsolePage
{
    public const int LongestQuery = 100;

    // Less is the end of too many numbers.
    private const int FewestDigits = 8;

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public long? Before { get; set; }

    /// <summary>A key of the words: why nothing was looked for.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<FoundPerson> Found { get; private set; } = [];

    /// <summary>Where the next page begins; null: there is none.</summary>
    public long? Next { get; private set; }

    public Places Places => content.Places;

    /// <summary>Those to choose from; empty where the viewer has but one.</summary>
    public IReadOnlyList<Department> Departments => OfViewer() is { Count: > 1 } several ? several : [];

    public bool MayMeet => Access.Of("people/new").For(Session) == Verdict.Enter;

    public Task OnGet(CancellationToken ct) => Find(ct);

    public Task OnPost(CancellationToken ct) => Find(ct);

    private async Task Find(CancellationToken ct)
    {
        var text = Query?.Trim() ?? "";
        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        var isNumber = digits.Length > 0 && !text.Any(char.IsLetter);
        if (text.Length > LongestQuery || isNumber && digits.Length < FewestDigits)
        {
            Problem = isNumber ? "people.number-short" : "people.query-long";
            return;
        }
        var found = await people.Find(Viewer, new PeopleQuery
        {
            Words = isNumber ? [] : Plain.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Digits = isNumber ? digits : null,
            Department = string.IsNullOrEmpty(Department) ? null : Department,
            Before = Before ?? long.MaxValue,
        }, ct);
        Found = [.. found.Take(PeopleSearch.APage)];
        Next = found.Count > PeopleSearch.APage ? Found[^1].Id : null;
    }

    private List<Department> OfViewer()
    {
        var seen = Viewer.Grants.Select(grant => grant.Department).ToHashSet(StringComparer.Ordinal);
        return [.. Places.Departments.Where(department => seen.Contains(Grant.Everywhere) || seen.Contains(department.Code))];
    }
}
