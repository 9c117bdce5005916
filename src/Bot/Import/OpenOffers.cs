using ChatAssist.Conversations.Understanding;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>The open vacancies as a file changes them, row by row: the same company, title, place and pay is the same job.</summary>
internal sealed class OpenOffers
{
    private readonly record struct Offer(string Company, string Title, string Municipality, string Pay);

    private readonly Dictionary<Offer, string> keys = [];
    private readonly Dictionary<string, Offer> offers = new(StringComparer.Ordinal);

    public OpenOffers(IReadOnlyList<KnownVacancy> open)
    {
        foreach (var one in open) Put(one.Key, new Offer(one.Company, Plain.Of(one.Title), one.Municipality, one.Pay));
    }

    /// <summary>The key of another open one that is the same job; null: there is none, and this one is known from here on.</summary>
    public string? Other(ImportRow.Vacancy vacancy, bool isOver)
    {
        var offer = new Offer(vacancy.CompanyKey, Plain.Of(vacancy.Title), vacancy.Municipality, vacancy.Pay);
        if (!isOver && keys.TryGetValue(offer, out var other) && other != vacancy.Key) return other;
        if (offers.Remove(vacancy.Key, out var before)) keys.Remove(before);
        if (!isOver) Put(vacancy.Key, offer);
        return null;
    }

    private void Put(string key, Offer offer) => (keys[offer], offers[key]) = (key, offer);
}
