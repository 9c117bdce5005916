using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations;

/// <summary>One conversation as a turn finds it: who, over what, in whose hands, and where it stands.</summary>
public sealed record Chat(Person Person, Owner Owner, bool OptedOut, Surface Surface, Session Session)
{
    /// <summary>Whose turn it is, as rows know them.</summary>
    public long PersonId { get; init; }

    /// <summary>The number that wrote, as E.164; null where it is not known.</summary>
    public string? Phone { get; init; }

    /// <summary>Where the person can be called, as E.164: the number that writes, or one that they told; null: none is known.</summary>
    public string? Number => Phone ?? (Person.Phone is { Length: > 0 } told ? told : null);

    /// <summary>They were asked for a number and told none.</summary>
    public bool GaveNoNumber => Phone is null && Person.Phone is Person.NoPhone;

    /// <summary>They write without a number, as some over WhatsApp do, and were not asked for one.</summary>
    public bool HasUnaskedNumber => Phone is null && Person.Phone is null && Surface is not Surface.Sms;

    /// <summary>Somebody is to call the person who writes now, and cannot: no number is known.</summary>
    public bool AwaitsCall { get; init; }

    /// <summary>Other people are known on this phone, whatever its use is said to be.</summary>
    public bool HasOthers { get; init; }

    /// <summary>Whoever writes may be another one than last time.</summary>
    public bool IsOfSeveral => HasOthers || Person.PhoneUse == Person.SharedPhone;

    /// <summary>Something that we wrote here has not gone out yet: it waits until the person writes.</summary>
    public bool HasUnseen { get; init; }

    /// <summary>What we send can be answered over the same channel.</summary>
    public bool CanAnswer { get; init; } = true;

    /// <summary>The longest SMS that arrives there, in segments.</summary>
    public int SmsSegments { get; init; } = 3;

    /// <summary>What the next flow of the same turn must already know.</summary>
    public Chat After(Effect effect) => effect switch
    {
        Effect.Describe(Known.Called, var name) => this with { Person = Person with { Called = name } },
        Effect.Describe(Known.Municipality, var code) => this with { Person = Person with { Municipality = code } },
        Effect.Describe(Known.Language, var language) => this with { Person = Person with { Language = language } },
        Effect.Describe(Known.Voice, var voice) => this with { Person = Person with { Voice = voice == Person.NoVoice ? null : voice } },
        Effect.Describe(Known.Phone, var phone) => this with { Person = Person with { Phone = phone } },
        Effect.Describe(Known.PhoneUse, var use) => this with { Person = Person with { PhoneUse = use } },
        Effect.Describe(Known.Status, var status) => this with { Person = Person with { Status = status == Person.Here ? null : status } },
        Effect.Arrive(var by, var on, _) => this with { Person = Person with { Source = Person.Source ?? new Source(by, on) } },
        Effect.RecordConsent("core", var given, var notice) => this with { Person = Person with { Consent = given ? Consent.Given : Consent.Declined, NoticeVersion = notice } },
        Effect.NewPerson => this with { Person = Person.Unknown(Person.Language) with { PhoneUse = Person.SharedPhone } },
        Effect.Speak or Effect.Unlink => this with { AwaitsCall = false },
        Effect.HandOver(Priority.Urgent, _, _, _) when Owner is not Owner.Held => this with { Owner = Owner.Urgent },
        Effect.HandOver when Owner is Owner.Bot => this with { Owner = Owner.Waiting },
        Effect.OptOut => this with { OptedOut = true },
        Effect.OptIn => this with { OptedOut = false },
        Effect.Erase => new Chat(Person.Unknown(Person.Language), Owner.Bot, OptedOut: false, Surface, Session.New) { CanAnswer = CanAnswer, SmsSegments = SmsSegments },
        _ => this,
    };
}

/// <summary>What every turn knows of the person. Municipality is the code of the statistics institute (four digits).</summary>
public sealed record Person(string? Called, string? Municipality, string Language, string PhoneUse, Consent Consent)
{
    public const string PrivatePhone = "private";
    public const string SharedPhone = "shared";
    public const string UnsaidPhone = "unsaid";

    /// <summary>The <see cref="Status"/> of who has not come back yet, has left again, or has died.</summary>
    public const string BeforeReturn = "before-return", LeftAgain = "left-again", Deceased = "deceased";

    /// <summary>What is described when none of these holds any more.</summary>
    public const string Here = "";

    /// <summary>What is described when texts alone are enough.</summary>
    public const string NoVoice = "";

    /// <summary>The language in which the person hears our texts besides (<see cref="Knowledge.Voice.Code"/>); null: none.</summary>
    public string? Voice { get; init; }

    /// <summary>What is described when somebody is asked for a number, until they tell one.</summary>
    public const string NoPhone = "";

    /// <summary>A number that the person typed, as E.164. Nobody proved that it is theirs: it is for calls, and joins nothing. Null: they were not asked.</summary>
    public string? Phone { get; init; }

    /// <summary>Null: back and here, as far as we know.</summary>
    public string? Status { get; init; }

    /// <summary>The version of the notice to which the core consent was given or declined.</summary>
    public int NoticeVersion { get; init; }

    /// <summary>An employer of somebody: asked how the work goes, and offered nothing else.</summary>
    public bool IsEmployer { get; init; }

    /// <summary>Somebody of the programme, on the phone on which they are told of cases.</summary>
    public bool IsStaff { get; init; }

    /// <summary>How we came to know the person; null: they wrote first.</summary>
    public Source? Source { get; init; }

    public static Person Unknown(string language) => new(null, null, language, UnsaidPhone, Consent.NotAsked);
}

/// <summary>Who gave us the number, and when.</summary>
/// <param name="By">As it is told to the person who asks: a partner, a fair, an office.</param>
public sealed record Source(string By, DateOnly On);

/// <summary>The core consent: may we keep answers and look for work with them.</summary>
public enum Consent
{
    NotAsked,
    Given,
    Declined,
}

/// <summary>In whose hands the conversation is.</summary>
public enum Owner
{
    Bot,
    Waiting,
    Urgent,
    Held,
}
