using System.Collections.Frozen;

namespace Kunskapsbanken.Lunr;

/// <summary>What may and what may not be a part of a compound, where the corpus's own words are not enough to tell.</summary>
internal static class CompoundParts
{
    /// <summary>Stems of three letters that do form compounds. Other stems so short are chance more often than parts.</summary>
    public static FrozenSet<string> Short { get; } = Stems(
        "lag hat hot mål råd väg tid bok bil båt hus mat dag tåg sjö hem hav sol gata sida resa ort ord del val fel man kön ras gud tro oro "
        + "hyra kris vapen jul bad sal tal nöd gäng by lån arv ägg öga arm ben hår is träd fot rot bot son mor far bror");

    /// <summary>
    /// Words that stand first or last in many words without being what the word is about: particles, prepositions and
    /// derivational endings. "medborgare" is not borgare, and "vetenskap" is no skap.
    /// </summary>
    public static FrozenSet<string> Never { get; } = Words(
        // First: particles and prefixes.
        "an av be bi bort de efter emot ent er fram från för före förbi ge genom hit hos hän igen in inne inom kring lika med mellan miss mot ned ner när o om "
        + "om sam samman själv sär till tills trots tvär under upp ur ut utan utom van vid vidare väl å åt åter över all allt helt halv mer mest dess eller inte "
        // Last: endings that are words of their own too.
        + "are arna ande ende aktig art bar bara bart dom domen domar domarna full fulla fullt het heten heter ing ingen lek lekar lig ligt lika liga lös lösa löst "
        + "mässig mässigt ning rik rika samt sam skap skapa skapen skaps ska vis vist värd värde inna ist else sel tion het är ar or en ett den det att som mig dig sig ses sen");

    /// <summary>Words that can be cut into words of the language, but do not mean them.</summary>
    public static FrozenSet<string> Whole { get; } = Stems(
        "restaurang medborgare medborgarskap kultur natur struktur landskap kontroll kontrakt program protest problem rapport historia "
        + "kommunikation organisation information konflikt intresse personal material nation station religion region tradition "
        + "bibliotek institution universitet demokrati politik extremism kriminalitet regering riksdag svensk allmän samhälle "
        + "verksamhet möjlighet framtid hemlig hemlighet vänster förhandling behandling marknad planet planka barnet barnen");

    /// <summary>
    /// Words that public texts form compounds with, so that a small corpus too has parts to go by. Written for this library.
    /// </summary>
    public static string Common =>
        "plan handling åtgärd program strategi mål medel arbete grupp möte råd nämnd styrelse fullmäktige kommun region stad land län stat myndighet polis "
        + "skola elev lärare barn ungdom familj förälder kvinna man flicka pojke person invånare medborgare granne väg gata torg hus bostad område ort by "
        + "våld brott hat hot lag diskriminering rasism extremism radikalisering terrorism propaganda rekrytering nätverk rörelse miljö höger vänster islam "
        + "samverkan stöd insats förebyggande uppdrag ansvar roll process metod modell rutin riktlinje policy beslut förslag utredning rapport studie forskning "
        + "kunskap utbildning kurs övning material bank databas bibliotek museum kultur idrott förening kyrka moské synagoga samfund tro religion "
        + "samhälle demokrati frihet rättighet värde grund jämlikhet jämställdhet integration mångfald delaktighet inflytande dialog samtal "
        + "socialtjänst vård omsorg hälsa psykiatri trygghet säkerhet beredskap kris krig fred konflikt skydd faktor risk orsak verkan följd "
        + "ekonomi budget bidrag kostnad medel projekt tid dag vecka månad år framtid historia minne språk ord text bok tidning film bild medium "
        + "internet dator telefon spel arkiv karta tabell figur sida avsnitt artikel lista exempel fråga svar enkät intervju statistik tal siffra";

    private static FrozenSet<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Stems(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SwedishStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
