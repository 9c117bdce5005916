using System.Globalization;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>Who answers next, and how that is said. The roster is that of content/; 2026-11-23 is a Monday.</summary>
public sealed class RosterTests
{
    [Theory]
    [InlineData("2026-11-23T10:00-06:00", "Quiché", DutyRole.Promoter, "promotora-quiche", "hoy, antes de las 17:00")]
    [InlineData("2026-11-23T06:30-06:00", "Quiché", DutyRole.Promoter, "promotora-quiche", "hoy desde las 8:00")]
    [InlineData("2026-11-23T17:00-06:00", "Quiché", DutyRole.Promoter, "promotora-quiche", "mañana desde las 8:00")]
    [InlineData("2026-11-27T18:00-06:00", "Quiché", DutyRole.Promoter, "promotora-quiche", "el lunes desde las 8:00")]
    [InlineData("2026-11-28T09:00-06:00", "Guatemala", DutyRole.Promoter, "promotora-guatemala-2", "hoy, antes de las 17:00")]
    [InlineData("2026-11-29T09:00-06:00", "Guatemala", DutyRole.Promoter, "promotora-guatemala-1", "mañana desde las 8:00")]
    [InlineData("2026-11-23T10:00-06:00", "Izabal", DutyRole.Promoter, "coordinadora", "hoy, antes de las 17:00")]
    [InlineData("2026-11-23T10:00-06:00", null, DutyRole.Promoter, "coordinadora", "hoy, antes de las 17:00")]
    [InlineData("2026-11-23T10:00-06:00", "Quiché", DutyRole.Protection, "punto-focal-proteccion", "hoy, antes de las 20:00")]
    [InlineData("2026-11-28T21:00-06:00", "Quiché", DutyRole.Protection, "punto-focal-proteccion", "mañana desde las 7:00")]
    [InlineData("2026-11-28T21:00-06:00", "Quiché", DutyRole.Complaints, "contacto-quejas", "el lunes desde las 8:00")]
    [InlineData("2026-04-01T18:00-06:00", "Quiché", DutyRole.Promoter, "promotora-quiche", "el lunes desde las 8:00")]
    [InlineData("2026-12-25T10:00-06:00", "Petén", DutyRole.Promoter, "promotora-peten", "el lunes desde las 8:00")]
    public void The_next_hour_of_duty_is_true(string now, string? department, string role, string who, string words)
    {
        var at = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var duty = World.Content.Roster.Next(at, department, role);
        Assert.Equal((who, words), (duty?.Who, World.Content.Texts("es").When(duty, at)));
    }

    [Theory]
    // who is away that Monday, who is on duty then
    [InlineData("promotora-quiche", "promotora-solola")]
    [InlineData("promotora-quiche promotora-solola", "coordinadora")]
    [InlineData("promotora-quiche promotora-solola coordinadora", "promotora-guatemala-1")]
    [InlineData("promotora-solola", "promotora-quiche")]
    public void Whoever_is_away_is_stood_in_for_by_the_backup_and_where_all_are_by_the_line_for_everywhere(string away, string who)
    {
        var roster = Away(away);
        Assert.Equal(who, roster.Next(World.Monday, "Quiché", DutyRole.Promoter)?.Who);
        Assert.Equal([who], roster.OnDuty(World.Monday, "Quiché", DutyRole.Promoter));
        Assert.Equal("promotora-quiche", roster.Next(World.Monday.AddDays(1), "Quiché", DutyRole.Promoter)?.Who);
    }

    [Theory]
    [InlineData("", "promotora-solola")]
    [InlineData("promotora-solola", null)]
    public void A_backup_who_is_away_steps_in_for_nobody(string away, string? backup) =>
        Assert.Equal(backup, Away(away).BackupOf("promotora-quiche", DateOnly.FromDateTime(World.Monday.Date)));

    private static Roster Away(string who)
    {
        var day = DateOnly.FromDateTime(World.Monday.Date);
        return World.Content.Roster.Without([.. who.Split(' ').Select(one => new Absence(one, day, day))]);
    }

    [Fact]
    public void Where_nobody_is_planned_no_hour_is_promised()
    {
        var duty = new Roster([], new HashSet<DateOnly>()).Next(World.Monday, "Quiché", DutyRole.Promoter);
        Assert.Null(duty);
        Assert.Equal("en cuanto haya alguien de turno", World.Content.Texts("es").When(duty, World.Monday));
    }

    [Fact]
    public void A_line_counts_only_between_its_dates()
    {
        var line = new RosterLine("ana", "*", DutyRole.Promoter, new HashSet<DayOfWeek> { DayOfWeek.Monday }, new TimeOnly(8, 0), new TimeOnly(17, 0), new DateOnly(2026, 11, 30), new DateOnly(2026, 11, 30));
        var roster = new Roster([line], new HashSet<DateOnly>());
        Assert.Equal(new DateOnly(2026, 11, 30), DateOnly.FromDateTime(roster.Next(World.Monday, null, DutyRole.Promoter)!.Start.DateTime));
        Assert.Null(roster.Next(World.Monday.AddDays(8), null, DutyRole.Promoter));
    }

    [Fact]
    public void When_a_departments_own_line_has_ended_the_lines_for_everybody_serve_it()
    {
        var monday = new HashSet<DayOfWeek> { DayOfWeek.Monday };
        var ended = new RosterLine("ana", "Quiché", DutyRole.Promoter, monday, new TimeOnly(8, 0), new TimeOnly(17, 0), null, new DateOnly(2026, 10, 31));
        var all = new RosterLine("coordinadora", "*", DutyRole.Promoter, monday, new TimeOnly(8, 0), new TimeOnly(17, 0), null, null);

        Assert.Equal("coordinadora", new Roster([ended, all], new HashSet<DateOnly>()).Next(World.Monday, "Quiché", DutyRole.Promoter)?.Who);
    }

    [Theory]
    [InlineData("en", "2026-11-27T18:00-06:00", "on Monday from 8:00")]
    [InlineData("en", "2026-11-23T10:00-06:00", "today, before 17:00")]
    public void The_hour_is_said_in_the_persons_language(string language, string now, string words)
    {
        var at = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        Assert.Equal(words, World.Content.Texts(language).When(World.Content.Roster.Next(at, "Quiché", DutyRole.Promoter), at));
    }
}
