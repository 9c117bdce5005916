using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Dispatching;

/// <summary>Who answers, rule by rule in their order. Each chat below would be taken by every later rule too.</summary>
public sealed class RuleTests
{
    private static readonly Frame Menu = new MenuFlow().Begin();
    private static readonly Frame AskingAge = World.AskingProfile("age");
    private static readonly Frame AskingPlace = World.AskingProfile("municipality");

    private static readonly Chat Open = World.Agreed() with { Session = new Session(AskingAge, null, World.Monday.AddMinutes(-5)) };
    private static readonly Chat Unseen = Open with { HasUnseen = true };
    private static readonly Chat Held = Open with { Owner = Owner.Held };
    private static readonly Chat Urgent = Open with { Owner = Owner.Urgent, Session = Open.Session with { Active = null } };
    private static readonly Chat Waiting = Urgent with { Owner = Owner.Waiting };
    private static readonly Chat Paused = Open with { Session = new Session(null, AskingAge, World.Monday.AddMinutes(-5)) };

    [Fact]
    public void The_providers_own_opt_out_wins_over_danger() =>
        Found("provider's opt-out", "opt-out", new Input.Message("me quieren matar", Provider: ProviderOptOut.Stop), Held);

    [Fact]
    public void The_providers_help_was_answered_by_the_provider() =>
        Found("provider's opt-out", null, new Input.Message("HELP", Provider: ProviderOptOut.Help), Open);

    [Fact]
    public void Danger_wins_over_opt_out_words() => Found("danger", "safety", "alto, me quieren matar", Open);

    [Fact]
    public void Danger_is_heard_from_whom_opted_out() => Found("danger", "safety", "me quieren matar", Open with { OptedOut = true });

    [Fact]
    public void Danger_is_heard_while_a_promoter_holds_the_chat() => Found("danger", "safety", "me quieren matar", Held);

    [Fact]
    public void An_age_below_eighteen_is_an_answer_where_age_is_asked() => Found("active flow", "profile", "tengo 16 años", Open);

    [Fact]
    public void Stop_wins_over_a_promoter_who_holds_the_chat() => Found("opt-out words", "opt-out", "STOP", Held);

    [Fact]
    public void Words_that_ask_are_left_to_the_promoter_who_holds_the_chat() => Found("held by a promoter", null, "cancelar", Held);

    [Fact]
    public void Stop_that_answers_the_open_question_is_asked_about() =>
        Found("opt-out words", "opt-out", "baja", Open with { Session = Open.Session with { Active = AskingPlace } });

    [Fact]
    public void Alta_brings_back_only_whom_opted_out()
    {
        Found("opt-out words", "opt-out", "alta", Open with { OptedOut = true });
        Found("active flow", "profile", "alta", Open);
    }

    [Fact]
    public void Who_opted_out_hears_how_to_come_back_before_any_command() => Found("opted out", "opt-out", "menú", Open with { OptedOut = true });

    [Theory]
    [InlineData("hola")]
    [InlineData("25")]
    [InlineData("gracias")]
    public void Before_what_waits_was_seen_nothing_answers_the_open_question(string text) => Found("unseen", null, text, Unseen);

    [Fact]
    public void The_button_of_the_invitation_is_a_tap_on_nothing_else() => Found("unseen", null, new Input.Message("Leer", "unseen.read"), Unseen);

    [Theory]
    [InlineData("danger", "safety", "me quieren matar")]
    [InlineData("opt-out words", "opt-out", "baja")]
    [InlineData("commands", "menu", "menú")]
    [InlineData("trouble", "scam", "me pidieron dinero por el trabajo")]
    [InlineData("wishes", "person", "quiero hablar con alguien")]
    public void What_is_no_answer_is_heard_before_what_waits_was_seen(string rule, string flow, string text) => Found(rule, flow, text, Unseen);

    [Fact]
    public void A_tap_on_what_was_seen_before_is_read() => Found("active flow", "profile", new Input.Message("25", "profile.age"), Unseen);

    [Fact]
    public void What_waits_is_none_of_whom_a_promoter_holds() => Found("held by a promoter", null, "hola", Unseen with { Owner = Owner.Held });

    [Fact]
    public void A_promoter_who_holds_the_chat_wins_over_commands() => Found("held by a promoter", null, "menú", Held);

    [Fact]
    public void Urgent_gets_a_receipt_before_any_command() => Found("urgent", "person", "menú", Urgent);

    [Fact]
    public void Commands_win_over_waiting() => Found("commands", "menu", "menú", Waiting);

    [Fact]
    public void Waiting_wins_over_what_was_paused() => Found("waiting", "person", "hola", Paused with { Owner = Owner.Waiting });

    [Fact]
    public void Commands_win_over_the_open_question() => Found("commands", "language", "idioma", Open);

    [Fact]
    public void The_open_question_wins_over_intents() => Found("active flow", "menu", "cursos", Open with { Session = Open.Session with { Active = Menu } });

    [Fact]
    public void What_was_paused_wins_over_intents() => Found("paused flow", "resume", "cursos", Paused);

    [Fact]
    public void Thanks_alone_wins_over_waiting_and_what_was_paused()
    {
        Found("thanks", "thanks", "gracias", Paused);
        Found("thanks", "thanks", "gracias", Waiting);
    }

    [Fact]
    public void Intents_win_over_the_menu() => Found("intents", "courses", "cursos", World.Agreed());

    [Fact]
    public void Before_consent_an_intent_hears_first_who_we_are() => Found("menu", "consent", "hay chamba?", World.Stranger());

    [Fact]
    public void Anything_else_gets_the_menu() => Found("menu", "menu", "hola", World.Agreed());

    [Theory]
    [InlineData("no me pagaron", "labour-problem")]
    [InlineData("me pidieron 500 por el trabajo", "scam")]
    [InlineData("me despidieron", "job-lost")]
    [InlineData("él falleció", "deceased")]
    public void Trouble_wins_over_the_open_question_and_what_was_paused(string text, string flow)
    {
        Found("trouble", flow, text, Open);
        Found("trouble", flow, text, Paused);
    }

    [Fact]
    public void Trouble_is_left_to_whoever_was_called_already_but_a_death_is_not()
    {
        Found("trouble", "person", "me despidieron", Waiting);
        // They say the receipt themselves, and keep what concerns others: the report, and that the employer is asked no more.
        Found("trouble", "labour-problem", "no me pagaron", Waiting);
        Found("trouble", "scam", "me pidieron 500 por el trabajo", Waiting);
        Found("trouble", "deceased", "él falleció", Waiting);
        Found("held by a promoter", null, "él falleció", Held);
    }

    [Fact]
    public void A_stranger_who_was_harmed_is_heard_and_one_who_lost_a_job_hears_first_who_we_are()
    {
        Found("trouble", "scam", "me pidieron 500 por el trabajo", World.Stranger());
        Found("menu", "consent", "me despidieron", World.Stranger());
    }

    [Fact]
    public void A_question_of_ones_own_leaves_the_open_question_open() => Found("question", "profile", "¿y cobran?", Open);

    [Fact]
    public void A_question_of_ones_own_beside_the_answer_leaves_the_answer()
    {
        var route = Found("question", "profile", "34, ¿y cobran?", Open);
        Assert.Equal(("34", "faq.cost"), (((Input.Message)route.Input).Text, route.Answer?.Key));
    }

    [Fact]
    public void A_question_with_nothing_open_is_only_answered() => Assert.Equal("faq.cost", Found("question", null, "¿y cobran?", World.Agreed()).Answer?.Key);

    [Theory]
    [InlineData("borren mis datos", "my-data")]
    [InlineData("quiero hablar con alguien", "person")]
    [InlineData("este número ya no es de Juan", "wrong-person")]
    [InlineData("mañana seguimos", "pause")]
    [InlineData("do you speak English?", "language")]
    [InlineData("quiero ver el menú", "menu")]
    public void A_wish_wins_over_the_open_question(string text, string flow) => Found("wishes", flow, text, Open);

    [Fact]
    public void Words_that_answer_the_open_question_are_no_wish() =>
        Found("active flow", "consent", "busco trabajo", World.Stranger() with { Session = Open.Session with { Active = new ConsentFlow().Begin() } });

    [Fact]
    public void A_sentence_that_asks_us_to_stop_is_asked_about_unless_a_promoter_reads_it()
    {
        Found("opt-out words", "opt-out", "ya no me escriban", Open);
        Found("held by a promoter", null, "ya no me escriban", Held);
        Found("opted out", "opt-out", "ya no me escriban", Open with { OptedOut = true });
    }

    [Fact]
    public void A_question_that_went_cold_is_offered_again_unless_it_is_plainly_answered()
    {
        var cold = Open with { Session = Open.Session with { LastTurn = World.Monday - Dispatcher.GoesCold - TimeSpan.FromMinutes(1) } };
        Found("paused flow", "resume", "hola", cold);
        Found("active flow", "profile", "34", cold);
    }

    [Theory]
    [InlineData("timer", "profile", Owner.Bot, false)]
    [InlineData("timer: not now", null, Owner.Bot, true)]
    [InlineData("timer: not now", null, Owner.Waiting, false)]
    [InlineData("timer: not now", null, Owner.Urgent, false)]
    [InlineData("timer: not now", null, Owner.Held, false)]
    public void A_reminder_rings_only_for_whom_the_bot_may_write(string rule, string? flow, Owner owner, bool optedOut)
    {
        Found(rule, flow, new Input.Timer(FormFlow.Nudge("profile")), Open with { Owner = owner, OptedOut = optedOut });
        Found(rule, flow, new Input.Timer(FormFlow.Nudge("profile")), Paused with { Owner = owner, OptedOut = optedOut });
    }

    [Fact]
    public void A_reminder_of_what_is_over_is_silent() =>
        Found("timer: nothing is open", null, new Input.Timer(FormFlow.Nudge("profile")), World.Agreed());

    [Fact]
    public void A_promoter_who_acts_parks_what_was_open()
    {
        var route = Found("a promoter acts", null, new Input.PromoterAction("took-over"), Open);
        Assert.Equal((null, AskingAge), (route.Session.Active, route.Session.Paused));
    }

    [Fact]
    public void A_result_of_a_call_leaves_the_open_question_open() =>
        Assert.Equal(Open.Session, Found("nothing to say", null, new Input.CallResult("packet", "sent"), Open).Session);

    [Theory]
    [InlineData("staff", null, "hola", Owner.Bot)]
    [InlineData("staff", null, "BAJA", Owner.Bot)]
    [InlineData("danger", "safety", "me quieren matar", Owner.Bot)]
    [InlineData("danger", "safety", "me quieren matar", Owner.Held)]
    [InlineData("held by a promoter", null, "ya estoy bien", Owner.Held)]
    [InlineData("urgent", "person", "ya estoy bien", Owner.Urgent)]
    public void Of_whoever_writes_from_a_phone_of_staff_danger_alone_is_heard_and_then_what_they_add(string rule, string? flow, string text, Owner owner)
    {
        var staff = World.Stranger();
        Found(rule, flow, text, staff with { Person = staff.Person with { IsStaff = true }, Owner = owner });
    }

    private static Route Found(string rule, string? flow, string text, Chat chat) => Found(rule, flow, new Input.Message(text), chat);

    private static Route Found(string rule, string? flow, Input input, Chat chat)
    {
        var route = new Dispatcher(World.Flows).Find(input, World.Facts(chat with { Surface = Surface.WhatsAppText }));
        Assert.Equal((rule, flow), (route.Rule, route.Frame?.Flow));
        return route;
    }
}
