/** The first version of the charter of the demo's community, Markdown. */
export const charter = `# La charte des Cordées

## Ce qui nous réunit
Nous sommes des gens de métier et des bénévoles d’une même vallée. Nous menons des **initiatives** : un besoin réel, une
équipe, une durée, un compte rendu.

## Ce à quoi chacun s’engage
- **Tenir parole.** Une place dans une équipe est une promesse, avec une date de fin. On prévient quand on ne peut plus.
- **Garder pour soi** ce qui s’est dit en confiance, et le nom de celles et ceux qui l’ont dit.
- **Ne pas démarcher.** On vient pour faire ensemble ; le reste vient tout seul, ou ne vient pas.
- **Laisser la porte ouverte.** Personne n’est trop jeune, trop vieux, trop haut dans la vallée.

## Comment nous décidons
Les membres proposent, le bureau ouvre et nomme une référente ou un référent, l’équipe rend compte. Qui n’est pas
d’accord le dit, et l’écrit.

## Quand cela ne va pas
On en parle d’abord à deux, puis à une personne du comité d’éthique. Une exclusion se motive, se lit et se conteste.
`;
