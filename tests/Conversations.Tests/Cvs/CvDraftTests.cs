using ChatAssist.Conversations.Cvs;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations.Tests.Cvs;

/// <summary>What of a profile becomes a CV, and what never does.</summary>
public sealed class CvDraftTests
{
    [Fact]
    public void A_profile_is_a_CV_in_Spanish() => Assert.Equal("""
        María José López
        Nebaj, Quiché
        +502 5555 0001
        Experiencia:
        Cocinera: 6 años
        Ayudante de albañil: 2 años
        Lo que sé hacer:
        Sé cocinar para mucha gente
        Manejo carro
        Licencias y diplomas:
        Tengo licencia tipo B
        Estudios:
        Primaria
        Idiomas:
        Español
        Inglés: poco
        Ixil
        Busco trabajo de:
        Cocinera
        Horario: de día
        """, Profiles.Text(Profiles.Cv(Profiles.Of(Profiles.Maria))));

    [Fact]
    public void In_English_works_have_the_names_of_the_classification() => Assert.Equal("""
        María José López
        Nebaj, Quiché
        +502 5555 0001
        Experience:
        Cooks: 6 years
        Building construction labourers: 2 years
        Skills:
        Sé cocinar para mucha gente
        Manejo carro
        Licences and diplomas:
        Tengo licencia tipo B
        Schooling:
        Primary school
        Languages:
        Spanish
        English: a little
        Ixil
        Looking for work as:
        Cooks
        Hours: by day
        """, Profiles.Text(Profiles.Cv(Profiles.Of(Profiles.Maria), "en")));

    [Theory]
    [InlineData("cocina", "5120", "", "Cocina")]
    [InlineData("cocina", "5120", "8", "Cocina: 8 años")]
    [InlineData("cocina", "5120", "1", "Cocina: 1 año")]
    [InlineData("cocina", "5120", "0.5", "Cocina: menos de un año")]
    [InlineData("COCINA", "5120", "2.5", "Cocina: 2.5 años")]
    [InlineData("cocina y cuidar niños", "", "8", "Cocina y cuidar niños: 8 años")]
    [InlineData("cocina, costura", "", "8", "Cocina|Costura|En total: 8 años")]
    [InlineData("roofing y drywall, 9 years", "7121:9,7123:9", "", "Roofing: 9 años|Drywall: 9 años")]
    [InlineData("cocina hasta que me deportaron", "", "", "Cocina")]
    [InlineData("cuando me deportaron trabajé de albañil", "7112", "", "Albañil")]
    [InlineData("fui pandillero", "", "", "")]
    [InlineData("algo que ya no está", "5120", "", "Cocineros")]
    public void Work_is_told_in_the_persons_own_words(string said, string codes, string years, string lines) => Assert.Equal(
        lines, Lines("Experiencia", ("work", said), ("work_isco", codes), ("years", years)));

    [Theory]
    [InlineData("sé soldar, manejo carro; pintar", "Sé soldar|Manejo carro|Pintar")]
    [InlineData("Cuidar niños y ancianos.", "Cuidar niños y ancianos")]
    [InlineData("manejo carro pero no puedo cargar por mi espalda", "Manejo carro")]
    [InlineData("no sé leer, sé sembrar", "Sé sembrar")]
    [InlineData("sembrar, SEMBRAR", "Sembrar")]
    [InlineData("llámeme al 55551234, sé pintar", "Sé pintar")]
    [InlineData("y también sé pintar", "Sé pintar")]
    [InlineData("😀", "")]
    [InlineData("mi DPI es 2987 65432 0101", "")]
    [InlineData("soy madre soltera y sé cocinar", "Sé cocinar")]
    [InlineData("me quieren matar", "")]
    public void Skills_are_told_one_a_line(string said, string lines) => Assert.Equal(lines, Lines("Lo que sé hacer", ("skills", said)));

    [Theory]
    [InlineData("algo cerca de mi casa, de día, tengo a mi nena", "")]
    [InlineData("lo que sea", "")]
    [InlineData("de mesera o en limpieza", "Mesera|Limpieza|Horario: de día")]
    [InlineData("busco trabajo de albañil, gano poco", "Albañil|Horario: de día")]
    [InlineData("quiero trabajar en cocina cerca de mi casa", "Cocina|Horario: de día")]
    public void Of_the_work_wanted_only_the_work_is_told(string said, string lines) => Assert.Equal(lines, Lines("Busco trabajo de", ("wanted/wishes", said)));

    [Fact]
    public void Nothing_is_said_of_who_did_not_go_to_school_or_speaks_some_other_language() =>
        Assert.Equal(("", ""), (Lines("Estudios", ("schooling", "none")), Lines("Idiomas", ("languages", "other"))));

    [Fact]
    public void Of_certificates_only_those_that_were_verified_are_told()
    {
        var certificate = new Certificate("1", "ME1", CertificateStatus.Verified, new DateOnly(2026, 10, 1)) { Enrolment = "1", Issuer = "INTECAP", IssuedOn = new DateOnly(2026, 9, 30) };
        var facts = Profiles.Of(Profiles.Maria) with
        {
            File = CaseFile.Empty with
            {
                Enrolments = [new Enrolment("1", 7, "Soldadura básica", "INTECAP", EnrolmentStatus.Completed, new DateOnly(2026, 8, 1))],
                Certificates = [certificate, certificate with { Key = "2", Status = CertificateStatus.Received, Issuer = "Canary" }, certificate with { Key = "3", Enrolment = null, Issuer = null }],
            },
        };

        Assert.Equal([new CvLine("Soldadura básica, INTECAP", "2026"), new CvLine("Tengo licencia tipo B")], Profiles.Cv(facts).Sections.Single(section => section.Title == "Licencias y diplomas").Lines);
    }

    [Fact]
    public void A_CV_lacks_a_name_and_some_work_or_skill()
    {
        Assert.Equal(["su nombre y en qué ha trabajado"], Missing());
        Assert.Equal(["trabajo"], Missing(("called", "Ana"), ("age", "34")));
        Assert.Equal(["nombre"], Missing(("called", ""), ("age", "34"), ("skills", "sé pintar")));
        Assert.Empty(Missing(("called", "Ana"), ("age", "34"), ("skills", "sé pintar")));
    }

    [Fact]
    public void What_is_kept_is_read_again_as_it_was()
    {
        var cv = Profiles.Cv(Profiles.Of(Profiles.Maria));
        Assert.Equal(CvJson.Write(cv), CvJson.Write(CvJson.Read(CvJson.Write(cv))));
        Assert.True(cv.IsSame(CvJson.Read(CvJson.Write(cv))));
        Assert.False(cv.IsSame(cv with { Phone = null }));
    }

    private static IReadOnlyList<string> Missing(params (string Question, string Answer)[] answers)
    {
        var facts = Profiles.Of(answers.ToDictionary(one => one.Question, one => one.Answer, StringComparer.Ordinal));
        return CvDraft.Missing(answers.Length == 0 ? null : ChatAssist.Conversations.Forms.Filling.Round.Of("profile", "profile", facts), facts);
    }

    private static string Lines(string section, params (string Question, string Answer)[] answers) =>
        string.Join('|', Profiles.Cv(Profiles.With(answers)).Sections.FirstOrDefault(one => one.Title == section)?.Lines
            .Select(line => line.Aside is null ? line.Text : $"{line.Text}: {line.Aside}") ?? []);
}
