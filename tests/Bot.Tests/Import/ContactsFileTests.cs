namespace ChatAssist.Bot.Tests.Import;

/// <summary>Who spoke with which company.</summary>
public sealed class ContactsFileTests
{
    [Fact]
    public async Task A_contact_is_kept_once_and_corrected_when_it_comes_again()
    {
        await using var imported = await Imported.WithCompanies();

        Assert.Equal(["contacts: 2 added, 0 changed, 0 refused"], await imported.Take("contacts", """
            Empresa,Fecha,Por,Cómo,Nota
            espiga,20/11/2026,Rosa,llamada,piden dos panaderos
            finca,2026-11-21,Rosa,Visita,muestran el campamento
            """));
        Assert.Equal(["contacts: 0 added, 1 changed, 0 refused"], await imported.Take("contacts", "company,date,by,how,note\nespiga,2026-11-20,Rosa,call,piden tres"));

        Assert.Equal("piden tres", await imported.One<string>("SELECT note FROM company_contacts WHERE how = 'call'"));
    }

    [Fact]
    public async Task A_company_that_is_not_known_a_day_to_come_and_an_unknown_way_are_refused()
    {
        await using var imported = await Imported.WithCompanies();

        var report = await imported.Take("contacts", """
            company,date,by,how,note
            nadie,2026-11-20,Rosa,call,x
            espiga,2026-11-24,Rosa,call,x
            espiga,2026-11-20,Rosa,dove,x
            espiga,2026-11-20,,call,x
            """, strict: true);

        Assert.Equal(
            [
                "row 2, column company: there is no company with this key", "row 3, column date: should be a day from 2021-11-23 to 2026-11-23",
                "row 4, column how: should be one of call, visit, message, email, fair", "row 5, column by: should not be empty",
                "nothing was stored", "contacts: 0 added, 0 changed, 4 refused",
            ],
            report);
        Assert.Equal(0, await imported.One<long>("SELECT COUNT(*) FROM company_contacts"));
    }
}
