using ChatAssist.Bot.Media;
using ChatAssist.Bot.Tests.Media;
using ChatAssist.Conversations.Cvs;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>A case of a kind in the database, with all that belongs to it: what was said, a file, answers, a certificate, a CV, a call to make, a note.</summary>
/// <param name="Word">Stands in everything that is said or known of it, and nowhere else.</param>
/// <param name="Ids">chat, person, media, voice, submission, certificate, call, visit; other: an account; twin: somebody else who may be the same person.</param>
internal sealed record SeededCase(Kind Kind, string Word, string Phone, Dictionary<string, long> Ids)
{
    private static int seeded;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Whether an answer tells something of it.</summary>
    public bool IsIn(Answer answer) => answer.Body.Contains(Word, StringComparison.OrdinalIgnoreCase) || answer.Body.Contains(Phone, StringComparison.Ordinal);

    public static async Task<SeededCase> Of(Kind kind, Database db, string mediaFolder, long viewer, long other)
    {
        var number = Interlocked.Increment(ref seeded);
        var (word, phone) = ($"canario{number}x", $"+50259{number:000000}");
        var file = await new KeptFiles(mediaFolder).Keep([.. Sent.CleanJpeg, .. BitConverter.GetBytes(number)], "jpg", Ct);
        var ids = await db.Write(tx => Seed(tx, new Values(kind, word, phone, file, viewer, other)), Ct);
        return new SeededCase(kind, word, phone, ids);
    }

    private sealed record Values(Kind Kind, string Word, string Phone, string File, long Viewer, long Other)
    {
        public long Now { get; } = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        public long? Account(string? which) => which switch { "viewer" => Viewer, "other" => Other, _ => null };
    }

    private static async Task<Dictionary<string, long>> Seed(Tx tx, Values of)
    {
        var (chat, inbox) = await Chat(tx, of);
        Dictionary<string, long> ids = new(StringComparer.Ordinal) { ["chat"] = chat, ["other"] = of.Other };
        foreach (var lives in of.Kind.Lives) ids.TryAdd("person", await Person(tx, of, chat, lives));
        ids["media"] = await tx.Value<long>("""
            INSERT INTO media (inbox_id, ordinal, name, source, kind, declared, found, bytes, file, status, work)
            VALUES (@inbox, 0, @Word, '', 'picture', 'image/jpeg', 'image/jpeg', 1, @File, 'kept', NULL) RETURNING id
            """, new { inbox, of.Word, of.File });
        ids["voice"] = await tx.Value<long>("""
            INSERT INTO media (inbox_id, ordinal, name, source, kind, declared, found, bytes, file, status, transcript, work)
            VALUES (@inbox, 1, 'V' || @Word, '', 'voice', 'audio/ogg', 'audio/ogg', 1, @File, 'kept', 'Dice ' || @Word, NULL) RETURNING id
            """, new { inbox, of.Word, of.File });
        await Belongings(tx, of, ids, inbox);
        foreach (var (ordinal, role) in of.Kind.Cases.Index()) await Open(tx, of, new { chat, inbox, ordinal, role, priority = of.Kind.Owner == "urgent" ? "urgent" : "normal", of.Now, called = ordinal == 0 ? of.Account(of.Kind.Called) : null });
        if (of.Account(of.Kind.About) is { } about) await tx.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (@chat, @about)", new { chat, about });
        return ids;
    }

    private static async Task<(long Chat, long Inbox)> Chat(Tx tx, Values of)
    {
        var chat = await tx.Value<long>("INSERT INTO conversations (owner, held_by, held_at, account_id, created_at) VALUES (@Owner, @held, @Now, @staff, @Now) RETURNING id",
            new { of.Kind.Owner, held = of.Account(of.Kind.HeldBy), staff = of.Kind.IsStaff ? of.Other : (long?)null, of.Now });
        await tx.Execute("INSERT INTO sessions (conversation_id) VALUES (@chat)", new { chat });
        var address = await tx.Value<long>("INSERT INTO addresses (via, channel, address, sender, phone, conversation_id) VALUES ('twilio', 'sms', @Phone, '+50200000000', @Phone, @chat) RETURNING id", new { of.Phone, chat });
        return (chat, await tx.Value<long>("""
            INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at, status, rule, done_at)
            VALUES ('AC1', @Word, @chat, @address, 'message', 'Le cuento ' || @Word, '{}', @Now, @Now, 'done', 'seeded', @Now) RETURNING id
            """, new { chat, address, of.Word, of.Now }));
    }

    private static Task<long> Person(Tx tx, Values of, long chat, string? municipality) => tx.Value<long>("""
        INSERT INTO people (conversation_id, called, municipality, language, consent, is_employer) VALUES (@chat, 'Zoila ' || @Word, @municipality, 'es', 'given', @employer) RETURNING id
        """, new { chat, of.Word, municipality, employer = of.Kind.IsEmployer ? 1 : 0 });

    private static async Task Belongings(Tx tx, Values of, Dictionary<string, long> ids, long inbox)
    {
        var values = new { person = ids["person"], chat = ids["chat"], inbox, media = ids["media"], of.Other, of.Word, of.Now, cv = CvJson.Write(Documents.Cvs.With(of.Word)) };
        ids["submission"] = await tx.Value<long>("INSERT INTO submissions (person_id, key, form, version, status, begun_at) VALUES (@person, 'profile', 'profile', '2', 'complete', @Now) RETURNING id", values);
        await tx.Execute("INSERT INTO submission_answers (submission_id, question, value, inbox_id, at) SELECT MAX(id), 'age', '20', @inbox, @Now FROM submissions", values);
        await tx.Execute("INSERT INTO submission_answers (submission_id, question, value, inbox_id, at) SELECT MAX(id), 'called', 'Zoila ' || @Word, @inbox, @Now FROM submissions", values);
        ids["certificate"] = await tx.Value<long>("INSERT INTO certificates (person_id, key, media, media_id, status, received_on) VALUES (@person, '1', @Word, @media, 'received', '2026-11-20') RETURNING id", values);
        ids["call"] = await tx.Value<long>("INSERT INTO call_tasks (person_id, reason, at) VALUES (@person, 'no answer', 5000) RETURNING id", values);
        await tx.Execute("INSERT INTO call_tasks (person_id, reason, about, at) VALUES (@person, 'voice note to transcribe', 'V' || @Word, 5000)", values);
        ids["visit"] = await tx.Value<long>("""
            INSERT INTO visits (person_id, key, kind, due_at, place, with_whom, account_id) VALUES (@person, @Word, 'visit', @Now, 'Parque de ' || @Word, '', @Other) RETURNING id
            """, values);
        await tx.Execute("INSERT INTO cvs (person_id, version, content, inbox_id, ordinal, created_at) VALUES (@person, 1, @cv, @inbox, 0, @Now)", values);
        await tx.Execute("INSERT INTO notes (conversation_id, account_id, body, at) VALUES (@chat, @Other, 'Nota de ' || @Word, @Now)", values);
    }

    private static Task<int> Open(Tx tx, Values of, object one) => tx.Execute("""
        INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, assigned_to, at)
        SELECT @chat, @inbox, @ordinal, @priority, 'asked for a person', @role, (SELECT a.who FROM accounts a WHERE a.id = @called), @Now
        """, one);
}
