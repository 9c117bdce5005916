namespace ChatAssist.Bot.Tests.Channels.Twilio;

/// <summary>
/// Every form that differs from a signed one by one thing: a parameter less, one more, a value touched.
/// A pair repeated as it stands is no such thing: the signature counts it once.
/// </summary>
internal static class Tampering
{
    public static IEnumerable<KeyValuePair<string, string>[]> Of(IEnumerable<KeyValuePair<string, string>> signed)
    {
        var form = signed.Distinct().ToArray();
        yield return [.. form, new("Extra", "1")];
        for (var i = 0; i < form.Length; i++)
        {
            yield return [.. form.Take(i), .. form.Skip(i + 1)];
            yield return [.. form.Take(i), new(form[i].Key, form[i].Value + " "), .. form.Skip(i + 1)];
        }
    }
}
