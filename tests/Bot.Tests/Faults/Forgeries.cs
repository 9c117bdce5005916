using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Webhooks that somebody made up, or caught on their way and changed. Each would be taken if it were signed.</summary>
internal sealed class Forgeries(TestPhone phone, Random random)
{
    private const string AnotherToken = "token-of-somebody-else";

    private int next;

    /// <summary>With no signature, or one that does not belong to it.</summary>
    public HttpRequestMessage Forged()
    {
        var (path, form) = Genuine();
        return Flood.With((next++ % 8) switch
        {
            0 => null,
            1 => "",
            2 => RandomSignature(20),
            3 => RandomSignature(random.Next(1, 64)),
            4 => TestPhone.Sign(path, form, AnotherToken),
            5 => TestPhone.Sign(path == Fuzz.Status ? Fuzz.Messages : Fuzz.Status, form),
            6 => TestPhone.Sign(path, []),
            _ => TestPhone.Sign(path, form)[..^4],
        }, path, form);
    }

    /// <summary>With the signature of what it was before.</summary>
    public HttpRequestMessage Tampered()
    {
        var (path, form) = Genuine();
        var signature = TestPhone.Sign(path, form);
        var at = random.Next(form.Count);
        var (name, value) = form[at];
        switch (next++ % 7)
        {
            case 0: form[at] = new(name, value + "1"); break;
            case 1: form[at] = new(name.ToUpperInvariant(), value); break;
            case 2: form.RemoveAt(at); break;
            case 3: form.Add(new("ErrorCode", "30003")); break;
            case 4: form.Insert(0, new(name, "another " + value)); break;
            case 5: form[at] = new(name, " " + value); break;
            default: path += "?message=1"; break;
        }
        return Flood.With(signature, path, form);
    }

    private (string Path, List<KeyValuePair<string, string>> Form) Genuine() => random.Next(3) > 0
        ? (Fuzz.Messages, [.. phone.Form("hola")])
        : (Fuzz.Status, [new("MessageSid", TestPhone.NewSid()), new("MessageStatus", "sent"), new("To", phone.Address)]);

    private string RandomSignature(int bytes)
    {
        var signature = new byte[bytes];
        random.NextBytes(signature);
        return Convert.ToBase64String(signature);
    }
}
