using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>A chat as data: who writes, what they do step by step, and what must come of it.</summary>
internal sealed record Transcript
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance).WithTypeConverter(new Lines.Converter()).Build();

    public string About { get; init; } = "";

    /// <summary>
    /// channel (sms, sms-one-way, whatsapp, whatsapp-taps), language, now, consent, called, municipality, phone (its use), shares (the phone with whom), number, awaits-call (true: somebody is to call), owner, opted-out, consents, withdrawn (purposes), programme-number (none: no WhatsApp of ours), status, source, due (a timer); job (employer,
    /// start, status, told-by, phone), employee (whom this employer is asked about); application (status, interview, place, reason, sent (on which day); rings: which timer of it is due), enrolment (course, status, certificate, kind, reason; rings: a timer that is due), applicant (who applies to this company); answers (of a form, when it is
    /// not the profile, and of a version, when it is not the current one) and the state in which that version left the chat.
    /// </summary>
    public Dictionary<string, object> Person { get; init; } = [];

    public List<ChatStep> Chat { get; init; } = [];

    public static Transcript Read(string file) => Yaml.Deserialize<Transcript>(File.ReadAllText(file));
}

/// <summary>One thing that happens (says … waits), and what must follow it (hears …). Only hears and does are always checked.</summary>
internal sealed record ChatStep
{
    public string? Says { get; init; }

    /// <summary>The id of an option: <c>menu.show.courses</c>.</summary>
    public string? Taps { get; init; }

    /// <summary>voice, picture, paper, letter or place.</summary>
    public string? Sends { get; init; }

    /// <summary>The programme begins that form; nobody asked for it.</summary>
    public string? Begins { get; init; }

    /// <summary>The person writes over another channel from now on.</summary>
    public string? Channel { get; init; }

    /// <summary>The provider's own opt-out: stop, start or help.</summary>
    public string? Provider { get; init; }

    public string? Timer { get; init; }

    /// <summary>true: what is said stays unseen until the person writes.</summary>
    public string? Parks { get; init; }

    /// <summary>took-over, released, plan-validated or plan-returned.</summary>
    public string? Promoter { get; init; }

    /// <summary>That vacancy is filled or withdrawn, before whatever else happens here.</summary>
    public string? Withdraws { get; init; }

    /// <summary>Time goes by and nothing happens.</summary>
    public string? Waits { get; init; }

    /// <summary>The keys of the texts that are said.</summary>
    public Lines? Hears { get; init; }

    public Lines? Does { get; init; }

    /// <summary>The dispatcher's rule; checked where it is written.</summary>
    public string? Rule { get; init; }

    /// <summary>In whose hands the chat is then; checked where it is written.</summary>
    public string? Owner { get; init; }

    /// <summary>The messages word by word; checked where they are written.</summary>
    public Lines? Text { get; init; }
}
