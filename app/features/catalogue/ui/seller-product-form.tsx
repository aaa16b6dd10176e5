import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { OcopGroupWithSets } from '#app/features/ocop/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { CheckboxGroup } from '#app/ui/form/CheckboxGroup.tsx'
import { ErrorSummary } from '#app/ui/form/ErrorSummary.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextArea } from '#app/ui/form/TextArea.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { MOST_VARIANTS } from '../product-form.ts'
import type { CategoryNode, ProductForEditing } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'
import { inputsOf, type ProductInputs } from './seller-product-forms.ts'
import { PackFields, packFields, type BesidePrice } from './seller-pack-fields.tsx'

interface SellerProductFormProps {
  product: ProductForEditing
  categories: readonly CategoryNode[]
  groups: readonly OcopGroupWithSets[]
  communes: readonly { code: string; name: string }[]
  lastResult: SubmissionResult<string[]> | undefined
  besidePrice?: BesidePrice
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** All of a product. It is kept with whatever is there; only sending it to the market asks for the rest. */
export function SellerProductForm(props: SellerProductFormProps) {
  const { product, categories, groups, communes, lastResult, besidePrice } = props
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const [form, fields] = useForm<ProductInputs, string[]>({
    id: 'product',
    lastResult,
    defaultValue: inputsOf(product),
    defaultNoValidate: true,
  })
  const packs = fields.variants.getFieldList()
  const english = [
    fields.nameEn,
    fields.descriptionEn,
    fields.ingredientsEn,
    fields.storageEn,
    fields.storyEn,
  ]
  const wrong = [
    ...[fields.nameVi, fields.categorySlug, fields.descriptionVi, fields.variants],
    ...packs.flatMap((pack) => packFields(pack.getFieldset())),
    ...[fields.ingredientsVi, fields.storageVi, fields.shelfLifeDays, fields.selfDeclaration],
    ...[fields.communeCode, fields.harvestMonths, fields.ocopSetNumber, fields.storyVi, ...english],
  ]
  const stale = form.errors?.includes('catalogue:failure.changed_meanwhile')
  return (
    <form method="post" className="stack loose" {...getFormProps(form)}>
      {/* Enter in a text field presses the first button of a form: it must keep, not add a row. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true" name="do" value="save" />
      {/* Always the version that is shown: after "changed meanwhile" the next press is meant for the new one. */}
      <input type="hidden" name="version" value={product.version} />
      <ErrorSummary title={t('site:form.problems')} fields={wrong} formErrors={form.errors} />
      {stale && (
        <p>
          <a href={path(`/ban-hang/san-pham/${product.id}`)} target="_blank" rel="noreferrer">
            {t('goods:see_theirs')}
          </a>
        </p>
      )}
      <Section title={t('goods:section.what')}>
        <TextField field={fields.nameVi} label={t('goods:form.name')} hint={t('goods:form.name_hint')} />
        <SelectField
          field={fields.categorySlug}
          label={t('goods:form.category')}
          prompt={t('goods:form.choose')}
          options={shelvesOf(categories).map(({ slug, name, above }) => ({
            value: slug,
            label: above ? `${words.text(above)} › ${words.text(name)}` : words.text(name),
          }))}
        />
        <TextArea
          field={fields.descriptionVi}
          label={t('goods:form.description')}
          hint={t('goods:form.description_hint')}
        />
      </Section>
      <Section title={t('goods:section.packs')} id={fields.variants.id}>
        {packs.map((pack, place) => (
          <PackFields key={pack.key} pack={pack} place={place} besidePrice={besidePrice} />
        ))}
        {packs.length < MOST_VARIANTS && (
          <Button kind="quiet" wide {...form.insert.getButtonProps({ name: `${fields.variants.name}` })}>
            {t('goods:pack.add')}
          </Button>
        )}
      </Section>
      <Section title={t('goods:section.label')}>
        <TextArea
          field={fields.ingredientsVi}
          label={t('goods:form.ingredients')}
          hint={t('goods:form.ingredients_hint')}
          rows={2}
        />
        <TextArea
          field={fields.storageVi}
          label={t('goods:form.storage')}
          hint={t('goods:form.storage_hint')}
          rows={2}
        />
        <TextField
          field={fields.shelfLifeDays}
          label={t('goods:form.shelf_life')}
          hint={t('goods:form.shelf_life_hint')}
          inputMode="numeric"
        />
        <TextField
          field={fields.selfDeclaration}
          label={t('goods:form.self_declaration')}
          hint={t('goods:form.self_declaration_hint')}
        />
      </Section>
      <Section title={t('goods:section.where')}>
        <SelectField
          field={fields.communeCode}
          label={t('goods:form.commune')}
          prompt={t('goods:form.commune_seat')}
          options={communes.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <TextArea field={fields.storyVi} label={t('goods:form.story')} hint={t('goods:form.story_hint')} />
        <MoreDetails
          title={t('goods:section.more')}
          open={[fields.harvestMonths, fields.ocopSetNumber].some((field) => field.errors?.length)}
        >
          <div className="stack">
            <CheckboxGroup
              field={fields.harvestMonths}
              label={t('goods:form.months')}
              hint={t('goods:form.months_hint')}
              choices={MONTHS.map((month) => ({
                value: String(month),
                label: t('goods:form.month', { month }),
              }))}
            />
            <SelectField
              field={fields.ocopSetNumber}
              label={t('goods:form.ocop_set')}
              prompt={t('goods:form.ocop_none')}
              options={groups.flatMap(({ sets }) =>
                sets.map(({ number, name }) => ({
                  value: String(number),
                  label: `${number}. ${words.text(name)}`,
                })),
              )}
            />
            <Checkbox
              field={fields.packedToOrder}
              label={t('goods:form.packed_to_order')}
              hint={t('goods:form.packed_to_order_hint')}
            />
          </div>
        </MoreDetails>
        <MoreDetails title={t('goods:section.english')} open={english.some((field) => field.errors?.length)}>
          <div className="stack">
            <TextField field={fields.nameEn} label={t('goods:english.name')} />
            <TextArea field={fields.descriptionEn} label={t('goods:english.description')} />
            <TextArea field={fields.ingredientsEn} label={t('goods:english.ingredients')} rows={2} />
            <TextArea field={fields.storageEn} label={t('goods:english.storage')} rows={2} />
            <TextArea field={fields.storyEn} label={t('goods:english.story')} />
          </div>
        </MoreDetails>
      </Section>
      <div className="stack">
        {product.status === 'draft' && (
          <Button wide name="do" value="submit">
            {t('goods:submit')}
          </Button>
        )}
        <Button wide kind={product.status === 'draft' ? 'quiet' : 'primary'} name="do" value="save">
          {t(product.status === 'draft' ? 'goods:save_draft' : 'goods:save')}
        </Button>
        <p className="small muted">
          {t(`goods:save_words.${product.status === 'draft' ? 'draft' : 'shown'}`)}
        </p>
      </div>
    </form>
  )
}

function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="stack" id={id}>
      <h2>{title}</h2>
      <Card>{children}</Card>
    </section>
  )
}

/** The shelves on which a product can stand: those without shelves below them. */
function shelvesOf(
  nodes: readonly CategoryNode[],
  above: CategoryNode['name'] | null = null,
): { slug: string; name: CategoryNode['name']; above: CategoryNode['name'] | null }[] {
  return nodes.flatMap((node) =>
    node.children.length > 0
      ? shelvesOf(node.children, node.name)
      : [{ slug: node.slug, name: node.name, above }],
  )
}
