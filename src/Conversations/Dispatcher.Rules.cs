using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using static ChatAssist.Conversations.Knowledge.CommandWords;

namespace ChatAssist.Conversations;

/// <summary>The rules for what a person writes, in their order.</summary>
public sealed partial class Dispatcher
{
    private Route? ProvidersOptOut(Input.Message message, Facts facts) => message.Provider switch
    {
        ProviderOptOut.Stop => To("provider's opt-out", OptOut.Store(new OptOutFlow.State.ProviderStopped()), facts),
        ProviderOptOut.Start => To("provider's opt-out", OptOut.Store(new OptOutFlow.State.ProviderStarted()), facts),
        ProviderOptOut.Help => Silence("provider's opt-out", facts.Chat.Session),
        _ => null,
    };

    // Somebody of the programme, on the phone on which they are told of cases: nothing that they write there is a returnee's. In danger they may be all the same.
    private Route Staff(Input.Message message, Facts facts) => ProvidersOptOut(message, facts)
        ?? DangerWords(message, facts)
        ?? InAPersonsHands(message, facts)
        ?? Silence("staff", facts.Chat.Session) with { Answer = facts.Chat.OptedOut ? null : new Reply("waiting-case.answer", [("link", facts.Programme.Console)]) };

    private Route? DangerWords(Input.Message message, Facts facts) =>
        message.Button is null && Danger.In(message.Text, facts.Content, facts.Today) is { } kind
            // "tengo 15 años" answers how old somebody is, and for how long they have worked.
            && !(kind == Danger.Minor && OpenQuestionTakes(message, facts))
            && !IsKnown(kind, facts)
            ? Endangered(kind, facts)
            : null;

    // Of a minor nothing more is asked, also not later.
    private Route Endangered(string kind, Facts facts)
    {
        var route = To("danger", Safety.Store(new SafetyFlow.State.Raised(kind)), facts);
        return kind == Danger.Minor ? route with { Session = route.Session with { Paused = null } } : route;
    }

    // Said again while we wait for the answer to our one question: a receipt, and no second case.
    private static bool IsKnown(string kind, Facts facts) =>
        facts.Chat is { Owner: Owner.Urgent, Session.Active: { Flow: "safety" } active } && SafetyFlow.Kind(Safety.Read(active)) == kind;

    private Route? OptOutWords(Input.Message message, Facts facts) => (facts.Content.Words.In(message) ?? StopSentence(message, facts)) switch
    {
        // Said again to our question whether to stop, it is the answer.
        Stop or StopAsk when facts.Chat.Session.Active is { Flow: "opt-out" } => To("opt-out words", OptOut.Store(new OptOutFlow.State.Stopping()), facts),
        // "baja" may be the answer to the open question: then the person says which was meant.
        Stop or StopAsk when OpenQuestionTakes(message, facts) => To("opt-out words", OptOut.Store(new OptOutFlow.State.WhichMeant(message.Text)), facts),
        Stop => To("opt-out words", OptOut.Store(new OptOutFlow.State.Stopping()), facts),
        // Such words may be meant for the promoter who reads them; a question of ours could not be answered there.
        StopAsk when facts.Chat.Owner is not Owner.Held => To("opt-out words", OptOut.Store(new OptOutFlow.State.Confirming()), facts),
        Start when facts.Chat.OptedOut => To("opt-out words", OptOut.Store(new OptOutFlow.State.Returning()), facts),
        Help when facts.Chat.Owner is Owner.Bot && !facts.Chat.OptedOut => Begin("opt-out words", "help", facts),
        _ => null,
    };

    // "Ya no me escriban": asked once, like the words that have other meanings. From whom opted out it is no news.
    private string? StopSentence(Input.Message message, Facts facts) =>
        !facts.Chat.OptedOut && Sentence(message, facts) is Intent.Stop ? StopAsk : null;

    // Whoever a person is called for is not told about opting out: the next rule knows what to say. To have one's data erased nobody must come back first.
    private Route? OptedOut(Input.Message message, Facts facts) =>
        facts.Chat is { OptedOut: true, Owner: Owner.Bot or Owner.Waiting } && facts.Chat.Session.Active is not { Flow: "my-data" } && !WantsErasure(message, facts) ? To("opted out", OptOut.Store(new OptOutFlow.State.Away()), facts) : null;

    private bool WantsErasure(Input.Message message, Facts facts) => facts.Content.Words.In(message) == Erase || Sentence(message, facts) is Intent.Erase;

    private Route? InAPersonsHands(Input.Message message, Facts facts) => facts.Chat switch
    {
        { Owner: Owner.Held } => Silence("held by a promoter", facts.Chat.Session),
        { Owner: Owner.Urgent, Session.Active: { } active } when flows[active.Flow].GoesOnWhileWaiting || flows[active.Flow].Accepts(active, message, facts) =>
            new Route("urgent", facts.Chat.Session, active, message),
        { Owner: Owner.Urgent } => Receipt("urgent", facts) with { Input = message },
        _ => null,
    };

    // On a phone of several: told by them, or asked when they come back after a while. A tap belongs to whoever was asked.
    private Route? WhoWrites(Input.Message message, Facts facts)
    {
        if (facts.Chat is not { IsOfSeveral: true, Owner: Owner.Bot } || message.Button is not null || facts.Chat.Session.Active is { Flow: Who }) return null;
        if (facts.Content.Words.In(message) is WrongPerson) return null;
        var comesBack = facts.File.Others.Count > 0 && facts.Chat.Session.LastTurn is { } last && facts.Now - last > GoesCold;
        return comesBack || (Intent.InSentence(message.Text, facts.Content.News) == Who && !OpenQuestionTakes(message, facts)) ? Begin("who writes", Who, facts) : null;
    }

    private Route? Commands(Input.Message message, Facts facts) => facts.Content.Words.In(message) switch
    {
        CommandWords.Menu => Begin("commands", "menu", facts),
        CommandWords.Person when facts.Chat.Owner is Owner.Waiting => Receipt("commands", facts),
        CommandWords.Person => Begin("commands", "person", facts),
        // "Español" to the question which languages somebody speaks.
        Language or English or Spanish when OpenQuestionTakes(message, facts) => null,
        Language => Begin("commands", "language", facts),
        English => To("commands", ALanguage.Store(new LanguageFlow.State.Chosen("en")), facts),
        Spanish => To("commands", ALanguage.Store(new LanguageFlow.State.Chosen("es")), facts),
        MyData => Begin("commands", "my-data", facts),
        CommandWords.Plan => Begin("commands", "plan", facts),
        CommandWords.Cv => Begin("commands", CvFlow.Name, facts),
        CommandWords.CvInEnglish => To("commands", ACv.In("en"), facts),
        Permissions => Begin("commands", "permissions", facts),
        Erase when !OpenQuestionTakes(message, facts) => To("commands", TheirData.Store(new MyDataFlow.State.Erasing()), facts),
        CommandWords.Notice => Begin("commands", "notice", facts),
        WrongPerson => Begin("commands", "wrong-person", facts),
        Pause => Begin("commands", "pause", facts),
        CommandWords.Placement => Begin("commands", PlacementFlow.Form, facts),
        // Whoever never agreed hears first who we are.
        Feedback when facts.Person.Consent is Consent.Given => Begin("commands", "satisfaction", facts),
        Back when facts.Chat.Session.Active is { } active => new Route("commands", facts.Chat.Session, active, new Input.Back()),
        null when message.Button is null && Voiced(message.Text, facts) is { } voice && !OpenQuestionTakes(message, facts) =>
            To("commands", ALanguage.Store(new LanguageFlow.State.Chosen(voice.Option)), facts),
        _ => null,
    };

    // The name of a language that was recorded.
    private static Voice? Voiced(string text, Facts facts) => LanguageFlow.Voices(facts).Count > 0 ? facts.Content.Voices.Named(text) : null;

    // It cannot answer what it did not follow: what waits goes out now, and is the reply. Trouble and wishes are what they are.
    private Route? Unseen(Input.Message message, Facts facts)
    {
        if (IsBeforeSeen(message, facts)) return Trouble(message, facts) ?? Wishes(message, facts) ?? Silence("unseen", facts.Chat.Session);
        // Tapped again, when what waited was seen.
        return AcceptsInvitation(message) && facts.Chat is { Owner: Owner.Bot, Session: { Active: { } active } session } ? new Route("unseen", session, active, new Input.Resume()) : null;
    }

    // A tap on anything but the invitation is on what was seen before.
    private static bool IsBeforeSeen(Input.Message message, Facts facts) => facts.Chat.HasUnseen && (message.Button is null || AcceptsInvitation(message));

    private static bool AcceptsInvitation(Input.Message message) => message.Button?.StartsWith(UnseenText + '.', StringComparison.Ordinal) ?? false;

    // "Gracias" closes what was said: no receipt, no offer to go on, no menu.
    private Route? ThanksAlone(Input.Message message, Facts facts) =>
        facts.Chat.Session is { Active: null or { Flow: "menu" }, LastTurn: not null } && facts.Content.Words.In(message) == Thanks || IsNod(message, facts)
            ? Begin("thanks", "thanks", facts) : null;

    // "Sí" to the word that we write to this number no more is no first contact.
    private static bool IsNod(Input.Message message, Facts facts) =>
        facts is { Person.Consent: Consent.NotAsked, Chat: { Owner: Owner.Bot, Session: { Active: null, Paused: null, LastTurn: { } last } } } && facts.Now - last < TimeSpan.FromHours(1)
        && message.Button is null && YesNo.Read(message.Text, facts.Content.YesNo) is Reading<bool>.Understood { Value: true };

    // What a person of the programme must hear. Whoever never agreed hears first who we are, unless they were harmed.
    private Route? Trouble(Input.Message message, Facts facts) => Sentence(message, facts) switch
    {
        Intent.Deceased => Begin("trouble", ReportFlow.Deceased, facts),
        Intent.Distress => facts.Chat.Owner is Owner.Bot ? Begin("trouble", ReportFlow.Distress, facts) : Receipt("trouble", facts),
        // A case is open already, and whoever takes it reads this too.
        Intent.JobLost when facts.Chat.Owner is not Owner.Bot => Receipt("trouble", facts),
        // What was told says of what kind it is.
        Intent.Scam => Begin("trouble", ScamFlow.Name, facts) with { Input = message },
        Intent.LabourProblem => Begin("trouble", LabourProblemFlow.Name, facts) with { Input = message },
        Intent.JobLost when facts.Person.Consent is not Consent.NotAsked => Begin("trouble", ReportFlow.JobLost, facts),
        _ => null,
    };

    // "¿Y cobran?" is answered, and what was open is asked again. "Sí, ¿y cobran?" answers that too.
    private Route? Question(Input.Message message, Facts facts)
    {
        if (Faq.In(message, facts.Content.Faq) is not { } asked) return null;
        var rest = message with { Text = asked.Rest };
        if (facts.Chat.Session.Active is not { } active)
            return Sentence(rest, facts) is null ? Unasked(facts) with { Answer = Faq.Answer(asked, facts) } : null;
        if (OpenQuestionTakes(rest, facts)) return new Route("question", facts.Chat.Session, active, rest) { Answer = Faq.Answer(asked, facts) };
        return OpenQuestionTakes(message, facts) || Sentence(rest, facts) is not null ? null : new Route("question", facts.Chat.Session, active, message);
    }

    // The answer is enough; at first contact we say who we are with it.
    private Route Unasked(Facts facts) => facts is { Person: { Consent: Consent.NotAsked, IsEmployer: false }, Chat: { Owner: Owner.Bot, Session.Paused: null } }
        ? Begin("question", "consent", facts)
        : Silence("question", facts.Chat.Session);

    private Route? Wishes(Input.Message message, Facts facts) => Sentence(message, facts) switch
    {
        Intent.Call when facts.Chat is { Owner: Owner.Waiting, HasUnaskedNumber: true } => Begin("wishes", NumberFlow.Name, facts),
        Intent.Human or Intent.Call when facts.Chat.Owner is Owner.Waiting => Receipt("wishes", facts),
        Intent.Human => Begin("wishes", "person", facts),
        Intent.Call => To("wishes", APerson.Store(new PersonFlow.State.ToBeCalled()), facts),
        Intent.WrongPerson => Begin("wishes", "wrong-person", facts),
        Intent.Erase => To("wishes", TheirData.Store(new MyDataFlow.State.Erasing()), facts),
        Intent.Language => Begin("wishes", "language", facts),
        Intent.Pause => Begin("wishes", "pause", facts),
        Intent.Menu => Begin("wishes", "menu", facts),
        _ => null,
    };

    // The answer belongs to what was asked then.
    private Route? EarlierButton(Input.Message message, Facts facts) =>
        message.Button is { } button && flows.Tapped(button) is { } asked && !OpenQuestionTakes(message, facts)
            ? new Route("earlier button", Parked(facts.Chat.Session), asked, message)
            : null;

    private Route? News(Input.Message message, Facts facts) =>
        message.Button is null && Intent.InSentence(message.Text, facts.Content.News) is { } flow and not Who && flows.Knows(flow)
            && !IsAmongAnswers(flow, facts) && !OpenQuestionTakes(message, facts)
            ? Begin("news", flow, facts) with { Input = message }
            : null;

    // Told among the answers to a questionnaire it is an answer: "empecé a trabajar a los quince". A job that was found can come while the profile is asked, and who says
    // when they mean to come may have left again.
    private bool IsAmongAnswers(string flow, Facts facts) =>
        facts.Chat.Session.Active is { } active && flows[active.Flow] is FormFlow && (active.Flow, flow) is not (("profile", PlacementFlow.Form) or ("return", "left-again" or "arrived"));

    // Whoever hears us in a language of their own answers in it: a person listens and writes it down, and what was open stays open.
    private Route? VoiceNote(Input.Message message, Facts facts)
    {
        if (facts is not { Person.Voice: not null, Chat.Owner: Owner.Bot or Owner.Waiting } || !Notes(message, facts).Any()) return null;
        var duty = facts.OnDuty(DutyRole.Promoter);
        return Silence("voice note", facts.Chat.Session) with { Answer = new Reply("common.voice-note", [("when", facts.Texts.When(duty, facts.Now))]) };
    }

    // Whoever else sends one is asked to write, and heard all the same. Who holds the chat hears it there; who stopped us is not called.
    private Route ToTranscribe(Input.Message message, Facts facts, Route route)
    {
        if (facts.Chat is { OptedOut: true } or { Owner: Owner.Held }) return route;
        var duty = facts.OnDuty(DutyRole.Promoter);
        return route with { Effects = [.. route.Effects, .. Notes(message, facts).Select(note => new Effect.CallTask("voice note to transcribe", note.Id, duty?.Who, duty?.End))] };
    }

    private IEnumerable<SentFile> Notes(Input.Message message, Facts facts) => !message.IsWordless || OpenQuestionTakes(message, facts) ? []
        : message.Attachments.Where(file => file.ContentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase));

    // The case stays open; what the person entered since (the menu) still answers, and whoever wants to goes on meanwhile.
    private Route? Waiting(Input.Message message, Facts facts)
    {
        if (facts.Chat is not { Owner: Owner.Waiting, Session: { Active: null } session }) return null;
        if (session.Paused is not { } paused) return Receipt("waiting", facts);
        if (flows[paused.Flow].Accepts(paused, message, facts)) return new Route("waiting", session with { Paused = null }, paused, message);
        return message.Button is null && YesNo.Read(message.Text, facts.Content.YesNo) is Reading<bool>.Understood { Value: true }
            ? new Route("waiting", session with { Paused = null }, paused, new Input.Resume())
            : Receipt("waiting", facts);
    }

    private Route? ActiveFlow(Input.Message message, Facts facts)
    {
        if (facts.Chat.Session.Active is not { } active) return null;
        var cold = facts.Chat.Session.LastTurn is { } last && facts.Now - last > GoesCold;
        // A tap on an older question is told so, however long ago the open one was asked.
        return cold && message.Button is null && !flows[active.Flow].Accepts(active, message, facts)
            ? PausedFlow(facts with { Chat = facts.Chat with { Session = Parked(facts.Chat.Session) } })
            : new Route("active flow", facts.Chat.Session, active, message);
    }

    private Route? PausedFlow(Facts facts)
    {
        if (facts.Chat.Session.Paused is not { } paused) return null;
        if (NumberFlow.IsDue(facts)) return Begin("paused flow", NumberFlow.Name, facts);
        return flows[paused.Flow].Recap(paused, facts) is null
            ? new Route("paused flow", facts.Chat.Session with { Active = null, Paused = null }, paused, new Input.Resume())
            : Begin("paused flow", "resume", facts);
    }

    private Route? Intents(Input.Message message, Facts facts) => facts.Person.Consent is Consent.NotAsked ? null
        : Intent.In(message, facts.Content) switch
        {
            Intent.Vacancies => Begin("intents", "vacancies", facts),
            Intent.Courses => To("intents", flows[CoursesFlow.Name].Begin(CoursesFlow.Kind(message, facts)), facts),
            _ => null,
        };

    // Whoever agreed to an older notice hears of it when nothing else is open.
    private Route Menu(Facts facts) => facts.Person switch
    {
        { IsEmployer: true } => Begin("menu", "employer", facts),
        { Consent: Consent.NotAsked } => Begin("menu", "consent", facts),
        var person when facts.Content.Notices.IsOldTo(person) && facts.Chat.Owner is Owner.Bot => Begin("menu", "consent", facts),
        _ when NumberFlow.IsDue(facts) => To("menu", flows[NumberFlow.Name].Begin("menu"), facts),
        _ => Begin("menu", "menu", facts),
    };
}
